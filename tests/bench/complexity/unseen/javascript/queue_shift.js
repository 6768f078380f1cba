// Label (queue): push O(1), pop O(n). shift() of a plain
// array, which moves all others when it is large.
class Queue {
    constructor() {
        this.items = [];
    }

    push(value) {
        this.items.push(value);
    }

    pop() {
        return this.items.shift();
    }
}
