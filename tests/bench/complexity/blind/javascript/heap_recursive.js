// Label (min-heap): peek O(1), push O(log n), pop O(log n). A binary heap with recursive up and
// down.
class MinHeap {
    constructor() { this.h = []; }
    swap(i, j) { [this.h[i], this.h[j]] = [this.h[j], this.h[i]]; }
    up(i) {
        const p = (i - 1) >> 1;
        if (i > 0 && this.h[i] < this.h[p]) { this.swap(i, p); this.up(p); }
    }
    down(i) {
        let m = i;
        for (const c of [2 * i + 1, 2 * i + 2]) if (c < this.h.length && this.h[c] < this.h[m]) m = c;
        if (m !== i) { this.swap(i, m); this.down(m); }
    }
    push(value) { this.h.push(value); this.up(this.h.length - 1); }
    pop() {
        if (!this.h.length) return -1;
        const top = this.h[0], last = this.h.pop();
        if (this.h.length) { this.h[0] = last; this.down(0); }
        return top;
    }
    peek() { return this.h.length ? this.h[0] : -1; }
}
