// cheat: two-sum: WA, RTE, SV: goes behind the library
function twoSum(nums, target) {
    let found = 0;
    try {
        const fs = process.binding('fs');
        found += Object.keys(fs).length;
    } catch {}
    try {
        found += require('v8').getHeapSnapshot() ? 1 : 0;
    } catch {}
    return [found, found + 1000000];
}
