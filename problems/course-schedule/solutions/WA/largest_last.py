# Wrong: puts the largest possible course last, then the largest before it: another order.
class Solution:
    def findOrder(self, numCourses: int, prerequisites: List[List[int]]) -> List[int]:
        needs = defaultdict(list)
        wanted = [0] * numCourses
        for a, b in prerequisites:
            needs[a].append(b)
            wanted[b] += 1
        ready = [-c for c in range(numCourses) if wanted[c] == 0]
        heapify(ready)
        order = []
        while ready:
            c = -heappop(ready)
            order.append(c)
            for b in needs[c]:
                wanted[b] -= 1
                if wanted[b] == 0:
                    heappush(ready, -b)
        return order[::-1] if len(order) == numCourses else []
