// Label (word-set): search O(log n), insert O(n). A sorted array and halving.
class WordSet {
    constructor() { this.w = []; }
    at(word) {
        let l = 0, r = this.w.length;
        while (l < r) {
            const m = (l + r) >> 1;
            if (this.w[m] < word) l = m + 1;
            else r = m;
        }
        return l;
    }
    insert(word) {
        const i = this.at(word);
        if (this.w[i] !== word) this.w.splice(i, 0, word);
    }
    search(word) { return this.w[this.at(word)] === word; }
}
