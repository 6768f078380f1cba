// Label (queue): push O(1), pop O(1). A linked list of literals.
class Queue {
    constructor() { this.first = this.last = null; }
    push(value) {
        const node = { value, next: null };
        if (this.last) this.last.next = node;
        else this.first = node;
        this.last = node;
    }
    pop() {
        const { value, next } = this.first;
        this.first = next;
        if (!next) this.last = null;
        return value;
    }
}
