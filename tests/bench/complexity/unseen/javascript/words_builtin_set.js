// Label (word-set): search O(1), insert O(1). A Set of the words.
var WordSet = function () {
    this.words = new Set();
};
WordSet.prototype.insert = function (word) {
    this.words.add(word);
};
WordSet.prototype.search = function (word) {
    return this.words.has(word);
};
