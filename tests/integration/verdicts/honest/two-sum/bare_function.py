# Correct: a bare function with helpers, and a test of its own under __main__.
def helper(nums):
    return {number: index for index, number in enumerate(nums)}


def twoSum(nums, target):
    last = helper(nums)
    for index, number in enumerate(nums):
        if last.get(target - number, index) != index:
            return [index, last[target - number]]


if __name__ == "__main__":
    import sys
    print(twoSum([2, 7, 11, 15], 9))
    sys.exit(twoSum([3, 3], 6) != [0, 1])
