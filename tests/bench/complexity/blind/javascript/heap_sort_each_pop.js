// Label (min-heap): peek O(n), push O(1), pop O(n). sort() before each pop: but for the first it
// finds one ascending run.
class MinHeap {
    constructor() { this.a = []; }
    push(value) { this.a.push(value); }
    pop() {
        if (!this.a.length) return -1;
        this.a.sort((a, b) => a - b);
        return this.a.shift();
    }
    peek() { return this.a.reduce((m, x) => x < m ? x : m, Infinity); }
}
