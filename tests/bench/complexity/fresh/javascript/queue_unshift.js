// Label (queue): push O(n), pop O(1). unshift() and pop().
class Queue {
    constructor() { this.list = []; }
    push(value) { this.list.unshift(value); }
    pop() { return this.list.pop(); }
}
