// Correct: two heaps written out, one with numbers of the other sign.
class Heap {
    constructor() {
        this.items = [];
    }

    push(x) {
        const a = this.items;
        let i = a.push(x) - 1;
        while (i > 0) {
            const up = (i - 1) >> 1;
            if (a[up] <= x) break;
            a[i] = a[up];
            i = up;
        }
        a[i] = x;
    }

    pop() {
        const a = this.items, top = a[0], x = a.pop();
        if (a.length === 0) return top;
        let i = 0;
        for (;;) {
            let down = 2 * i + 1;
            if (down >= a.length) break;
            if (down + 1 < a.length && a[down + 1] < a[down]) down++;
            if (a[down] >= x) break;
            a[i] = a[down];
            i = down;
        }
        a[i] = x;
        return top;
    }
}

var MedianStream = function() {
    this.low = new Heap();
    this.high = new Heap();
};

MedianStream.prototype.add = function(num) {
    this.low.push(-num);
    this.high.push(-this.low.pop());
    if (this.high.items.length > this.low.items.length) this.low.push(-this.high.pop());
};

MedianStream.prototype.median = function() {
    const low = -this.low.items[0];
    if (this.low.items.length > this.high.items.length) return low;
    return (low + this.high.items[0]) / 2;
};
