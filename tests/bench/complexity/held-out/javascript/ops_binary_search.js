// Label (ops): find O(log n), add O(n), remove O(n). Sorted arrays: binary search and splice.
class Ops {
    constructor(capacity) {
        this.keys = [];
        this.values = [];
    }
    place(key) {
        let low = 0, high = this.keys.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (this.keys[middle] < key)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
    find(key) {
        const at = this.place(key);
        return this.keys[at] === key ? this.values[at] : -1;
    }
    add(key, value) {
        const at = this.place(key);
        if (this.keys[at] === key) {
            this.values[at] = value;
            return;
        }
        this.keys.splice(at, 0, key);
        this.values.splice(at, 0, value);
    }
    remove(key) {
        const at = this.place(key);
        if (this.keys[at] !== key)
            return 0;
        this.keys.splice(at, 1);
        this.values.splice(at, 1);
        return 1;
    }
}
