// Label (longest-substring): lengthOfLongestSubstring O(n). The window is a string that is sliced and searched: it is never longer than there are characters.
var lengthOfLongestSubstring = function (s) {
    let window = '', best = 0;
    for (const c of s) {
        const at = window.indexOf(c);
        if (at >= 0) window = window.slice(at + 1);
        window += c;
        best = Math.max(best, window.length);
    }
    return best;
};
