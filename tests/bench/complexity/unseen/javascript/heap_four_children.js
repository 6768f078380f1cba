// Label (min-heap): push O(log n), pop O(log n), peek O(1). A heap with four children to a node.
class MinHeap {
    constructor() {
        this.a = [];
    }

    push(value) {
        let i = this.a.length;
        this.a.push(value);
        while (i > 0) {
            const parent = (i - 1) >> 2;
            if (this.a[parent] <= value) break;
            this.a[i] = this.a[parent];
            i = parent;
        }
        this.a[i] = value;
    }

    pop() {
        const top = this.a[0];
        const last = this.a.pop();
        const n = this.a.length;
        if (n === 0) return top;
        let i = 0;
        for (;;) {
            let best = -1;
            for (let c = 4 * i + 1; c <= 4 * i + 4 && c < n; c++)
                if (best < 0 || this.a[c] < this.a[best]) best = c;
            if (best < 0 || this.a[best] >= last) break;
            this.a[i] = this.a[best];
            i = best;
        }
        this.a[i] = last;
        return top;
    }

    peek() {
        return this.a[0];
    }
}
