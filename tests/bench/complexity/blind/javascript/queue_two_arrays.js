// Label (queue): push O(1), pop O(1). One array to push to, one to pop from.
class Queue {
    constructor() { this.in = []; this.out = []; }
    push(value) { this.in.push(value); }
    pop() {
        if (!this.out.length) { this.out = this.in.reverse(); this.in = []; }
        return this.out.length ? this.out.pop() : -1;
    }
}
