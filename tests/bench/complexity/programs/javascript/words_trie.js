// Label (word-set): search O(1), insert O(1). A trie of Maps; words have one length.
class WordSet {
    constructor() {
        this.root = new Map();
    }
    insert(word) {
        let at = this.root;
        for (const letter of word) {
            if (!at.has(letter))
                at.set(letter, new Map());
            at = at.get(letter);
        }
        at.end = true;
    }
    search(word) {
        let at = this.root;
        for (const letter of word) {
            at = at.get(letter);
            if (!at)
                return false;
        }
        return at.end === true;
    }
}
