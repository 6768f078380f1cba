// Label (number-work): work O(n). Each step puts a character in front of a string, which V8 keeps as a rope; it is flattened once.
var work = function (n) {
    let s = '';
    for (let i = 0; i < n; i++) s = (i % 3 ? 'a' : 'b') + s;
    return n ? s.charCodeAt(n >> 1) : 0;
};
