# Wrong: fewest cities first, and then the minutes.
import heapq
import sys

data = list(map(int, sys.stdin.buffer.read().split()))
n, m, s, t = data[:4]
near = [[] for _ in range(n + 1)]
for i in range(4, 4 + 3 * m, 3):
    a, b, w = data[i:i + 3]
    near[a].append((b, w))
    near[b].append((a, w))
best = {}
heap = [(0, 0, s, 0)]
while heap:
    roads, minutes, city, before = heapq.heappop(heap)
    if city in best:
        continue
    best[city] = (minutes, before)
    for other, w in near[city]:
        heapq.heappush(heap, (roads + 1, minutes + w, other, city))
if t not in best:
    print(-1)
else:
    print(best[t][0])
    route = [t]
    while route[-1] != s:
        route.append(best[route[-1]][1])
    print(*route[::-1])
