// Label (word-set): insert O(1), search O(n). Words are appended to one text; a regular expression looks for a line.
class WordSet {
    constructor() { this.text = '\n'; }
    insert(word) { this.text += word + '\n'; }
    search(word) { return new RegExp('^' + word + '$', 'm').test(this.text); }
}
