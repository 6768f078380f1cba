# Fails: asks for the prerequisites of prerequisites, without an end on a circle.
class Solution:
    def findOrder(self, numCourses: int, prerequisites: List[List[int]]) -> List[int]:
        needs = defaultdict(list)
        for a, b in prerequisites:
            needs[a].append(b)

        def depth(course: int) -> int:
            return 1 + max((depth(b) for b in needs[course]), default=0)

        depths = [depth(c) for c in range(numCourses)]
        return sorted(range(numCourses), key=lambda c: (depths[c], c))
