// Label (min-heap): peek O(1), push O(log n), pop O(log n). A heap from index 1, with destructured swaps.
class MinHeap {
    constructor() { this.a = [null]; }
    peek() { return this.a[1]; }
    push(value) {
        this.a.push(value);
        let i = this.a.length - 1;
        while (i > 1 && this.a[i] < this.a[i >> 1]) {
            [this.a[i], this.a[i >> 1]] = [this.a[i >> 1], this.a[i]];
            i >>= 1;
        }
    }
    pop() {
        const top = this.a[1], last = this.a.pop();
        if (this.a.length > 1) {
            this.a[1] = last;
            let i = 1;
            while (2 * i < this.a.length) {
                let c = 2 * i;
                if (c + 1 < this.a.length && this.a[c + 1] < this.a[c]) c++;
                if (this.a[i] <= this.a[c]) break;
                [this.a[i], this.a[c]] = [this.a[c], this.a[i]];
                i = c;
            }
        }
        return top;
    }
}
