// Label (queue): push O(n), pop O(n). concat for a push, the rest of a pattern for a pop.
class Queue {
    constructor() { this.q = []; }
    push(value) { this.q = this.q.concat([value]); }
    pop() {
        if (!this.q.length) return -1;
        const [first, ...rest] = this.q;
        this.q = rest;
        return first;
    }
}
