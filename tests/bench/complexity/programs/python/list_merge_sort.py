# Label (list-work): work O(n log n). A merge sort by hand.
class Solution:
    def work(self, nums: List[int]) -> int:
        def merged(part):
            if len(part) < 2:
                return part
            middle = len(part) // 2
            a, b, out = merged(part[:middle]), merged(part[middle:]), []
            i = j = 0
            while i < len(a) and j < len(b):
                if a[i] <= b[j]:
                    out.append(a[i])
                    i += 1
                else:
                    out.append(b[j])
                    j += 1
            return out + a[i:] + b[j:]
        done = merged(nums)
        return done[0] if done else 0
