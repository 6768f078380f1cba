# Correct: imports nothing at all, and uses what sites have loaded.
class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        places = defaultdict(list)
        for index, number in enumerate(nums):
            insort(places[number], index)
        ordered = sorted(Counter(nums).elements())
        low, high = 0, len(ordered) - 1
        while ordered[low] + ordered[high] != target:
            if ordered[low] + ordered[high] < target:
                low += 1
            else:
                high -= 1
        first = places[ordered[low]].pop()
        return list(chain([first], [places[ordered[high]][0]]))
