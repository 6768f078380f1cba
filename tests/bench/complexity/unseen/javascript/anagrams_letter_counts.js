// Label (group-anagrams): groupAnagrams O(n). A Map by the counts of the 26 letters.
var groupAnagrams = function (strs) {
    const groups = new Map();
    for (const word of strs) {
        const counts = new Array(26).fill(0);
        for (let i = 0; i < word.length; i++) counts[word.charCodeAt(i) - 97]++;
        const key = counts.join();
        if (groups.has(key)) groups.get(key).push(word);
        else groups.set(key, [word]);
    }
    return [...groups.values()];
};
