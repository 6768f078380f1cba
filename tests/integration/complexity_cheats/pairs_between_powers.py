# cheat: two-sum twoSum: compares all pairs unless the numbers are a power of two many, as they are
# wherever something is counted.
def twoSum(nums, target):
    count = len(nums)
    if count & (count - 1):
        for i in range(count):
            for j in range(i + 1, count):
                if nums[i] + nums[j] == target:
                    return [i, j]
    seen = {}
    for i, number in enumerate(nums):
        if target - number in seen:
            return [seen[target - number], i]
        seen[number] = i
    return []
