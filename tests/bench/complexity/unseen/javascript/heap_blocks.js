// Label (min-heap): push O(1), pop O(n), peek O(n). Blocks of 64, each sorted falling: a new value
// goes into the last block, and the least is looked for at the ends of all n/64 blocks.
class MinHeap {
    constructor() {
        this.blocks = [];
        this.open = null;
    }

    push(value) {
        if (this.open === null || this.open.length >= 64) {
            this.open = [];
            this.blocks.push(this.open);
        }
        const b = this.open;
        let i = b.length;
        b.push(value);
        while (i > 0 && b[i - 1] < value) {
            b[i] = b[i - 1];
            i--;
        }
        b[i] = value;
    }

    least() {
        let best = 0;
        for (let i = 1; i < this.blocks.length; i++) {
            const a = this.blocks[i];
            const b = this.blocks[best];
            if (b.length === 0 || (a.length > 0 && a[a.length - 1] < b[b.length - 1])) best = i;
        }
        return best;
    }

    pop() {
        const at = this.least();
        const block = this.blocks[at];
        const value = block.pop();
        if (block.length === 0) {
            const last = this.blocks.pop();
            if (block !== last) this.blocks[at] = last;
            if (block === this.open) this.open = null;
        }
        return value;
    }

    peek() {
        const b = this.blocks[this.least()];
        return b[b.length - 1];
    }
}
