// Label (ops): find O(n), add O(1), remove O(n). An array of pairs and for…of.
class Ops {
    constructor(capacity) {
        this.all = [];
    }
    find(key) {
        for (const [k, v] of this.all)
            if (k === key)
                return v;
        return -1;
    }
    add(key, value) {
        this.all.push([key, value]);
    }
    remove(key) {
        for (let i = 0; i < this.all.length; i++)
            if (this.all[i][0] === key) {
                this.all[i] = this.all[this.all.length - 1];
                this.all.pop();
                return 1;
            }
        return 0;
    }
}
