// Label (word-set): search O(1), insert O(1). A trie of Maps.
class WordSet {
    constructor() { this.root = { end: false, next: new Map() }; }
    insert(word) {
        let t = this.root;
        for (const c of word) {
            let n = t.next.get(c);
            if (!n) t.next.set(c, n = { end: false, next: new Map() });
            t = n;
        }
        t.end = true;
    }
    search(word) {
        let t = this.root;
        for (const c of word) if (!(t = t.next.get(c))) return false;
        return t.end;
    }
}
