// Label (queue): push O(1), pop O(1). Linked nodes.
class Queue {
    constructor() {
        this.head = null;
        this.tail = null;
    }
    push(value) {
        const node = {value, next: null};
        if (this.tail)
            this.tail.next = node;
        else
            this.head = node;
        this.tail = node;
    }
    pop() {
        const value = this.head.value;
        this.head = this.head.next;
        if (!this.head)
            this.tail = null;
        return value;
    }
}
