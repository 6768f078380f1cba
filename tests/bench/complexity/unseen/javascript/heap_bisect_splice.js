// Label (min-heap): push O(n), pop O(1), peek O(1).
// Falling order: bisected, spliced in, popped off.
class MinHeap {
    constructor() {
        this.falling = [];
    }

    push(value) {
        let low = 0;
        let high = this.falling.length;
        while (low < high) {
            const mid = (low + high) >>> 1;
            if (this.falling[mid] > value) low = mid + 1;
            else high = mid;
        }
        this.falling.splice(low, 0, value);
    }

    pop() {
        return this.falling.pop();
    }

    peek() {
        return this.falling[this.falling.length - 1];
    }
}
