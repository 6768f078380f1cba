// Label (lfu-cache): get O(n), put O(n). An array of entries; it is sorted before something is
// thrown out.
class LFUCache {
    constructor(capacity) { this.cap = capacity; this.a = []; this.now = 0; }
    use(key) {
        const e = this.a.find(x => x.key === key);
        if (e) { e.uses++; e.time = ++this.now; }
        return e;
    }
    get(key) { const e = this.use(key); return e ? e.value : -1; }
    put(key, value) {
        if (!this.cap) return;
        const e = this.use(key);
        if (e) { e.value = value; return; }
        if (this.a.length === this.cap) {
            this.a.sort((x, y) => y.uses - x.uses || y.time - x.time);
            this.a.pop();
        }
        this.a.push({ key, value, uses: 1, time: ++this.now });
    }
}
