// Label (word-set): search O(1), insert O(1). A Set.
class WordSet {
    constructor() {
        this.words = new Set();
    }
    insert(word) {
        this.words.add(word);
    }
    search(word) {
        return this.words.has(word);
    }
}
