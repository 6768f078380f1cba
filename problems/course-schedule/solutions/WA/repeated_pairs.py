# Wrong: a repeated pair counts twice as open, and is closed once.
class Solution:
    def findOrder(self, numCourses: int, prerequisites: List[List[int]]) -> List[int]:
        opens = defaultdict(set)
        left = [0] * numCourses
        for a, b in prerequisites:
            opens[b].add(a)
            left[a] += 1
        ready = [c for c in range(numCourses) if left[c] == 0]
        order = []
        while ready:
            c = heappop(ready)
            order.append(c)
            for a in opens[c]:
                left[a] -= 1
                if left[a] == 0:
                    heappush(ready, a)
        return order if len(order) == numCourses else []
