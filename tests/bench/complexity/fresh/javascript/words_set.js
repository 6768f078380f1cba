// Label (word-set): search O(1), insert O(1). A Set.
class WordSet {
    constructor() { this.set = new Set(); }
    insert(word) { this.set.add(word); }
    search(word) { return this.set.has(word); }
}
