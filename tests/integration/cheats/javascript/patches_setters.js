// cheat: two-sum: WA, RTE, SV: setters on Object.prototype catch the driver's own objects
let seen = null;
for (const name of ['args', 'name', 'seq', 'inCandidate', '0', '1']) {
    Object.defineProperty(Object.prototype, name, {
        get: () => 0,
        set(value) { seen = [name, value]; },
        configurable: true,
    });
}
function twoSum(nums, target) {
    return [0, 0];
}
