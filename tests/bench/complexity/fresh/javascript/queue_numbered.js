// Label (queue): push O(1), pop O(1). A Map from the place in the line to the value.
class Queue {
    constructor() { this.line = new Map(); this.front = 0; this.back = 0; }
    push(value) { this.line.set(this.back++, value); }
    pop() {
        const value = this.line.get(this.front);
        this.line.delete(this.front++);
        return value;
    }
}
