# Wrong: courses that are in no pair are left out.
class Solution:
    def findOrder(self, numCourses: int, prerequisites: List[List[int]]) -> List[int]:
        opens, left = defaultdict(list), Counter()
        for a, b in prerequisites:
            opens[b].append(a)
            left[a] += 1
        courses = {c for pair in prerequisites for c in pair}
        ready = sorted(c for c in courses if left[c] == 0)
        order = []
        while ready:
            c = heappop(ready)
            order.append(c)
            for a in opens[c]:
                left[a] -= 1
                if left[a] == 0:
                    heappush(ready, a)
        return order if len(order) == len(courses) else []
