// Label (ops): find O(n), add O(1), remove O(n). An array of objects: find() and findIndex(), keys added unseen.
class Ops {
    constructor(capacity) {
        this.all = [];
    }
    find(key) {
        const entry = this.all.find((one) => one.key === key);
        return entry ? entry.value : -1;
    }
    add(key, value) {
        this.all.push({key, value});
    }
    remove(key) {
        const at = this.all.findIndex((one) => one.key === key);
        if (at < 0)
            return 0;
        this.all.splice(at, 1);
        return 1;
    }
}
