import sortBy from 'lodash/sortBy';
const _ = (s: string) => s.split('').sort().join('');
function groupAnagrams(strs: string[]): string[][] {
    const m = new Map<string, string[]>();
    for (const s of strs) { const k = _(s); if (!m.has(k)) m.set(k, []); m.get(k)!.push(s); }
    return [...m.values()];
}
