// Label (word-set): search O(n), insert O(1). One string, += and includes.
class WordSet {
    constructor() { this.s = '|'; }
    insert(word) { this.s += word + '|'; }
    search(word) { return this.s.includes('|' + word + '|'); }
}
