// Label (min-heap): peek O(1), push O(n), pop O(1). A descending array, binary search and splice.
class MinHeap {
    constructor() { this.a = []; }
    push(value) {
        let lo = 0, hi = this.a.length;
        while (lo < hi) {
            const mid = (lo + hi) >> 1;
            if (this.a[mid] > value) lo = mid + 1; else hi = mid;
        }
        this.a.splice(lo, 0, value);
    }
    pop() { return this.a.length ? this.a.pop() : -1; }
    peek() { return this.a.length ? this.a[this.a.length - 1] : -1; }
}
