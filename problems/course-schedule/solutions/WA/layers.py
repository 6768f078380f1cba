# Wrong: takes all ready courses in order, and only then those that they opened.
class Solution:
    def findOrder(self, numCourses: int, prerequisites: List[List[int]]) -> List[int]:
        needs = [set() for _ in range(numCourses)]
        opens = [[] for _ in range(numCourses)]
        for a, b in prerequisites:
            needs[a].add(b)
            opens[b].append(a)
        layer, order = [c for c in range(numCourses) if not needs[c]], []
        while layer:
            order += layer
            following = set()
            for c in layer:
                for a in opens[c]:
                    needs[a].discard(c)
                    if not needs[a]:
                        following.add(a)
            layer = sorted(following)
        return order if len(order) == numCourses else []
