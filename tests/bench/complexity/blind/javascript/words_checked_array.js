// Label (word-set): search O(n), insert O(n). An array that is looked through before a push.
class WordSet {
    constructor() { this.a = []; }
    insert(word) { if (!this.search(word)) this.a.push(word); }
    search(word) { return this.a.indexOf(word) !== -1; }
}
