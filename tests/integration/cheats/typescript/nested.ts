// cheat: two-sum: CE, RTE, WA: an expression that is nested too deep for the compiler
function twoSum(nums: number[], target: number): number[] {
    return eval('(['.repeat(1e6) + '])'.repeat(1e6));
}
