# Too slow: looks through all courses and their prerequisites at each step.
class Solution:
    def findOrder(self, numCourses: int, prerequisites: List[List[int]]) -> List[int]:
        needs = [set() for _ in range(numCourses)]
        for a, b in prerequisites:
            needs[a].add(b)
        taken, order = set(), []
        while len(order) < numCourses:
            for c in range(numCourses):
                if c not in taken and needs[c] <= taken:
                    taken.add(c)
                    order.append(c)
                    break
            else:
                return []
        return order
