// Label (min-heap): push O(1), pop O(n), peek O(1). An unordered array and the place of its least; pop looks for the next.
class MinHeap {
    constructor() { this.a = []; this.least = 0; }
    push(value) {
        if (this.a.length === 0 || value < this.a[this.least]) this.least = this.a.length;
        this.a.push(value);
    }
    pop() {
        const a = this.a, v = a[this.least], end = a.pop();
        if (this.least < a.length) a[this.least] = end;
        this.least = 0;
        for (let i = 1; i < a.length; i++) if (a[i] < a[this.least]) this.least = i;
        return v;
    }
    peek() { return this.a[this.least]; }
}
