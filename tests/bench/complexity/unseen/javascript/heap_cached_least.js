// Label (min-heap): push O(1), pop O(n), peek O(1). Keeps
// where the least is; pop looks for the next.
class MinHeap {
    constructor() {
        this.bag = [];
        this.least = 0;
    }

    push(value) {
        this.bag.push(value);
        if (value < this.bag[this.least]) this.least = this.bag.length - 1;
    }

    pop() {
        const value = this.bag[this.least];
        const last = this.bag.pop();
        if (this.least < this.bag.length) this.bag[this.least] = last;
        this.least = 0;
        for (let i = 1; i < this.bag.length; i++)
            if (this.bag[i] < this.bag[this.least]) this.least = i;
        return value;
    }

    peek() {
        return this.bag[this.least];
    }
}
