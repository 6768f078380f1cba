// Wrong: indices are texts, which a cast hides from the compiler.
function twoSum(nums: number[], target: number): number[] {
    const seen: { [value: number]: string } = {};
    for (const i in nums) {
        const other = seen[target - nums[i]];
        if (other !== undefined) return [other, i] as unknown as number[];
        seen[nums[i]] = i;
    }
    return [];
}
