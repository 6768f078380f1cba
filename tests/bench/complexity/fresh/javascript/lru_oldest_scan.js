// Label (lru-cache): get O(1), put O(n). A Map of {value, at}; the oldest is found by a loop over it.
class LRUCache {
    #cap; #now = 0; #items = new Map();
    constructor(capacity) { this.#cap = capacity; }
    get(key) {
        const item = this.#items.get(key);
        if (!item) return -1;
        item.at = this.#now++;
        return item.value;
    }
    put(key, value) {
        const item = this.#items.get(key);
        if (item) {
            item.value = value;
            item.at = this.#now++;
            return;
        }
        if (this.#items.size >= this.#cap) {
            let oldest = Infinity, victim;
            for (const [k, it] of this.#items) {
                if (it.at < oldest) { oldest = it.at; victim = k; }
            }
            this.#items.delete(victim);
        }
        this.#items.set(key, { value, at: this.#now++ });
    }
}
