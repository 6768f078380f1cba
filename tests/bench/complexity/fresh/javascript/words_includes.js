// Label (word-set): search O(n), insert O(n). includes() of an array.
var WordSet = function() { this.words = []; };
WordSet.prototype.insert = function(word) {
    if (!this.words.includes(word)) this.words.push(word);
};
WordSet.prototype.search = function(word) {
    return this.words.includes(word);
};
