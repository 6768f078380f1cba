// Label (queue): push O(n), pop O(1). Each push makes a new array with the newest in front.
class Queue {
    constructor() {
        this.items = [];
    }

    push(value) {
        this.items = [value, ...this.items];
    }

    pop() {
        return this.items.pop();
    }
}
