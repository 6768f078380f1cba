// Label (word-set): search O(1), insert O(1). Own buckets that double, and FNV of the letters.
class WordSet {
    constructor() {
        this.size = 0;
        this.buckets = Array.from({ length: 8 }, () => []);
    }

    bucket(word) {
        let hash = 0x811c9dc5;
        for (let i = 0; i < word.length; i++)
            hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
        hash ^= hash >>> 15;
        return this.buckets[hash & (this.buckets.length - 1)];
    }

    insert(word) {
        if (this.search(word)) return;
        if (++this.size > this.buckets.length) {
            const old = this.buckets;
            this.buckets = Array.from({ length: 2 * old.length }, () => []);
            for (const bucket of old) for (const w of bucket) this.bucket(w).push(w);
        }
        this.bucket(word).push(word);
    }

    search(word) {
        return this.bucket(word).includes(word);
    }
}
