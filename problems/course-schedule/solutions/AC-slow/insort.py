# Slow: keeps the ready courses in a sorted list and takes the first one out of it.
class Solution:
    def findOrder(self, numCourses: int, prerequisites: List[List[int]]) -> List[int]:
        opens = [[] for _ in range(numCourses)]
        left = [0] * numCourses
        for a, b in prerequisites:
            opens[b].append(a)
            left[a] += 1
        ready = [c for c in range(numCourses) if not left[c]]
        order = []
        while ready:
            c = ready.pop(0)
            order.append(c)
            for a in opens[c]:
                left[a] -= 1
                if not left[a]:
                    insort(ready, a)
        return order if len(order) == numCourses else []
