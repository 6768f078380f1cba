// Correct: counts with separators as a key.
function groupAnagrams(strs: string[]): string[][] {
    const groups: Record<string, string[]> = {};
    for (const word of strs) {
        const counts: number[] = new Array(26).fill(0);
        for (let i = 0; i < word.length; i++) counts[word.charCodeAt(i) - 97]++;
        const key = counts.join('#');
        (groups[key] ??= []).push(word);
    }
    return Object.values(groups);
}
