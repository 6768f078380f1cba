# Wrong: a queue, which takes courses in the order of becoming ready.
class Solution:
    def findOrder(self, numCourses: int, prerequisites: List[List[int]]) -> List[int]:
        opens = defaultdict(list)
        left = [0] * numCourses
        for a, b in prerequisites:
            opens[b].append(a)
            left[a] += 1
        ready = deque(c for c in range(numCourses) if left[c] == 0)
        order = []
        while ready:
            c = ready.popleft()
            order.append(c)
            for a in opens[c]:
                left[a] -= 1
                if left[a] == 0:
                    ready.append(a)
        return order if len(order) == numCourses else []
