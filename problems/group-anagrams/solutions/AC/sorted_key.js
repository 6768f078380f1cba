// Correct: groups by the sorted letters in a Map.
/**
 * @param {string[]} strs
 * @return {string[][]}
 */
var groupAnagrams = function(strs) {
    const groups = new Map();
    for (const word of strs) {
        const key = [...word].sort().join('');
        if (groups.has(key)) groups.get(key).push(word);
        else groups.set(key, [word]);
    }
    return [...groups.values()];
};
