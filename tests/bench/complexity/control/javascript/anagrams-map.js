// Label (group-anagrams): groupAnagrams O(n). A Map by counts joined with a sign between.
var groupAnagrams = function (strs) {
    const map = new Map();
    for (const s of strs) {
        const count = new Array(26).fill(0);
        for (const c of s) count[c.charCodeAt(0) - 97]++;
        const key = count.join('#');
        if (!map.has(key)) map.set(key, []);
        map.get(key).push(s);
    }
    return [...map.values()];
};
