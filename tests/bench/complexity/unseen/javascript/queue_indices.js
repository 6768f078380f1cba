// Label (queue): push O(1), pop O(1). A Map from running numbers to values, first to last.
class Queue {
    constructor() {
        this.map = new Map();
        this.first = 0;
        this.last = 0;
    }

    push(value) {
        this.map.set(this.last++, value);
    }

    pop() {
        const value = this.map.get(this.first);
        this.map.delete(this.first++);
        return value;
    }
}
