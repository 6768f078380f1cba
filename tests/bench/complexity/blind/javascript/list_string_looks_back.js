// Label (list-work): work O(n^2). A string that grows by one letter, and whose last letter is
// looked at each time.
var work = function(nums) {
    let s = '', r = 0;
    for (const x of nums) {
        s += String.fromCharCode(97 + x % 26);
        if (s.charCodeAt(s.length - 1) === 97) r++;
    }
    return r;
};
