// Label (ops): find O(sqrt n), add O(1), remove O(sqrt n).
// As many chains as the root of the capacity.
class Ops {
    constructor(capacity) {
        this.heads = new Array(Math.ceil(Math.sqrt(capacity))).fill(null);
    }

    find(key) {
        let cell = this.heads[key % this.heads.length];
        while (cell !== null && cell.key !== key) cell = cell.next;
        return cell === null ? -1 : cell.value;
    }

    add(key, value) {
        const i = key % this.heads.length;
        this.heads[i] = { key, value, next: this.heads[i] };
    }

    remove(key) {
        const i = key % this.heads.length;
        let before = null;
        for (let cell = this.heads[i]; cell !== null; before = cell, cell = cell.next) {
            if (cell.key !== key) continue;
            if (before) before.next = cell.next;
            else this.heads[i] = cell.next;
            return 1;
        }
        return 0;
    }
}
