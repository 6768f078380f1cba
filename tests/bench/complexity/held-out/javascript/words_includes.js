// Label (word-set): search O(n), insert O(1). An array and includes().
class WordSet {
    constructor() {
        this.words = [];
    }
    insert(word) {
        this.words.push(word);
    }
    search(word) {
        return this.words.includes(word);
    }
}
