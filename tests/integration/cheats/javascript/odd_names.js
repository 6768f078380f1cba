// cheat: two-sum: WA, RTE: objects whose types have names that raise or are no text
function twoSum(nums, target) {
    const odd = Object.create({ get constructor() { throw new Error('no'); } });
    class X {}
    Object.defineProperty(X, 'name', { value: '\ud800\x1b[2J'.repeat(100000) });
    return [odd, new X(), Object.create(null)];
}
