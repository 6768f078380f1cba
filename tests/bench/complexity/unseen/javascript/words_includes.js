// Label (word-set): search O(n), insert O(n). includes() of an array, also before each insert.
class WordSet {
    constructor() {
        this.words = [];
    }

    insert(word) {
        if (!this.words.includes(word)) this.words.push(word);
    }

    search(word) {
        return this.words.includes(word);
    }
}
