# Correct: Kahn's way with a heap of ready courses.
class Solution:
    def findOrder(self, numCourses: int, prerequisites: List[List[int]]) -> List[int]:
        opens = defaultdict(list)
        open_count = [0] * numCourses
        for a, b in prerequisites:
            opens[b].append(a)
            open_count[a] += 1
        ready = [c for c in range(numCourses) if open_count[c] == 0]
        order = []
        while ready:
            c = heappop(ready)
            order.append(c)
            for a in opens[c]:
                open_count[a] -= 1
                if open_count[a] == 0:
                    heappush(ready, a)
        return order if len(order) == numCourses else []
