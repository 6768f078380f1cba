// Label (min-heap): peek O(n), push O(1), pop O(n). Looks through all values.
class MinHeap {
    constructor() { this.values = []; }
    push(value) { this.values.push(value); }
    least() {
        let at = 0;
        this.values.forEach((v, i) => { if (v < this.values[at]) at = i; });
        return at;
    }
    peek() { return this.values[this.least()]; }
    pop() { return this.values.splice(this.least(), 1)[0]; }
}
