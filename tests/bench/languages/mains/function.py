from typing import List
import sys
@ANSWER@
def main():
    numbers = iter(map(int, sys.stdin.buffer.read().split()))
    total = 0
    for _ in range(next(numbers)):
        target, count = next(numbers), next(numbers)
        nums = [next(numbers) for _ in range(count)]
        total += sum(Solution().twoSum(nums, target))
    print(total)
main()
