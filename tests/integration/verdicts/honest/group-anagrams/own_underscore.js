const _ = (s) => s.split('').sort().join('');
var groupAnagrams = function(strs) {
    const m = new Map();
    for (const s of strs) { const k = _(s); if (!m.has(k)) m.set(k, []); m.get(k).push(s); }
    return [...m.values()];
};
