# Too slow: looks for all courses that could be taken at each step, and takes the smallest.
class Solution:
    def findOrder(self, numCourses: int, prerequisites: List[List[int]]) -> List[int]:
        needs = [[] for _ in range(numCourses)]
        for a, b in prerequisites:
            needs[a].append(b)
        taken, order = set(), []
        while len(order) < numCourses:
            ready = [c for c in range(numCourses)
                     if c not in taken and all(b in taken for b in needs[c])]
            if not ready:
                return []
            taken.add(min(ready))
            order.append(min(ready))
        return order
