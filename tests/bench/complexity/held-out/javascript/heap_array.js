// Label (min-heap): peek O(1), push O(log n), pop O(log n). A binary heap by hand.
class MinHeap {
    constructor() {
        this.all = [];
    }
    push(value) {
        const all = this.all;
        let at = all.length;
        all.push(value);
        while (at > 0) {
            const up = (at - 1) >> 1;
            if (all[up] <= value)
                break;
            all[at] = all[up];
            at = up;
        }
        all[at] = value;
    }
    pop() {
        const all = this.all, least = all[0], last = all.pop();
        const count = all.length;
        if (count === 0)
            return least;
        let at = 0;
        for (;;) {
            let child = 2 * at + 1;
            if (child >= count)
                break;
            if (child + 1 < count && all[child + 1] < all[child])
                child++;
            if (all[child] >= last)
                break;
            all[at] = all[child];
            at = child;
        }
        all[at] = last;
        return least;
    }
    peek() {
        return this.all[0];
    }
}
