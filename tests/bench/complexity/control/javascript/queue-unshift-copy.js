// Label (queue): push O(n), pop O(1). The newest comes first in a new array, the oldest is popped.
class Queue {
    constructor() { this.a = []; }
    push(value) { this.a = [value].concat(this.a); }
    pop() { return this.a.length ? this.a.pop() : -1; }
}
