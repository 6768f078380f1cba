# Correct: Dijkstra from the end over pairs of minutes and roads, then the smallest neighbours.
import heapq
import sys


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    n, m, s, t = data[:4]
    near = [[] for _ in range(n + 1)]
    for i in range(4, 4 + 3 * m, 3):
        a, b, w = data[i:i + 3]
        near[a].append((b, w))
        near[b].append((a, w))
    best = [None] * (n + 1)
    heap = [(0, 0, t)]
    while heap:
        minutes, roads, city = heapq.heappop(heap)
        if best[city] is not None:
            continue
        best[city] = (minutes, roads)
        for other, w in near[city]:
            if best[other] is None:
                heapq.heappush(heap, (minutes + w, roads + 1, other))
    if best[s] is None:
        print(-1)
        return
    route = [s]
    while route[-1] != t:
        minutes, roads = best[route[-1]]
        route.append(min(v for v, w in near[route[-1]] if best[v] == (minutes - w, roads - 1)))
    print(best[s][0])
    print(*route)


main()
