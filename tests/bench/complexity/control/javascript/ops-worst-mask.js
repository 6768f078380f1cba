// Label (ops-worst): find O(n), add O(n), remove O(n). Buckets by the low ten bits of the key.
class Ops {
    constructor(capacity) { this.b = Array.from({ length: 1024 }, () => []); }
    find(key) {
        for (const e of this.b[key & 1023]) if (e.key === key) return e.value;
        return -1;
    }
    add(key, value) {
        const list = this.b[key & 1023];
        for (const e of list) if (e.key === key) { e.value = value; return; }
        list.push({ key, value });
    }
    remove(key) {
        const list = this.b[key & 1023];
        for (let i = 0; i < list.length; i++)
            if (list[i].key === key) {
                list[i] = list[list.length - 1];
                list.pop();
                return 1;
            }
        return 0;
    }
}
