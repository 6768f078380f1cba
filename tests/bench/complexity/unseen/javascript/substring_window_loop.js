// Label (longest-substring): lengthOfLongestSubstring O(n).
// Each window is gone through; it has 95 at most.
var lengthOfLongestSubstring = function (s) {
    let from = 0;
    let best = 0;
    for (let to = 0; to < s.length; to++) {
        for (let i = from; i < to; i++) if (s[i] === s[to]) from = i + 1;
        best = Math.max(best, to - from + 1);
    }
    return best;
};
