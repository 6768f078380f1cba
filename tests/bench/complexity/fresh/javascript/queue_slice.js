// Label (queue): push O(1), pop O(n). Destructuring with a rest.
class Queue {
    constructor() { this.items = []; }
    push(value) { this.items.push(value); }
    pop() {
        const [first, ...rest] = this.items;
        this.items = rest;
        return first;
    }
}
