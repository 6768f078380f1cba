// Label (longest-substring): lengthOfLongestSubstring O(n^2). From each start to the end of the text; it notes where the first repeat is and goes on.
var lengthOfLongestSubstring = function (s) {
    const n = s.length, code = Array.from(s, c => c.charCodeAt(0));
    const last = new Int32Array(128);
    let best = 0;
    for (let i = 0; i < n; i++) {
        let end = n;
        last.fill(-1);
        for (let j = i; j < n; j++) {
            if (last[code[j]] >= 0 && j < end) end = j;
            last[code[j]] = j;
        }
        best = Math.max(best, end - i);
    }
    return best;
};
