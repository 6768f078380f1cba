# Too slow: looks through all cities for the next one.
n, m, s, t = map(int, input().split())
near = [[] for _ in range(n + 1)]
for _ in range(m):
    a, b, w = map(int, input().split())
    near[a].append((b, w))
    near[b].append((a, w))
far = (10**18, 0)
best = {city: far for city in range(1, n + 1)}
best[t] = (0, 0)
done = {}
while best:
    city = min(best, key=lambda c: best[c])
    minutes, roads = done[city] = best.pop(city)
    for other, w in near[city]:
        if other in best:
            best[other] = min(best[other], (minutes + w, roads + 1))
if done[s] >= far:
    print(-1)
else:
    print(done[s][0])
    route = [s]
    while s != t:
        s = min(v for v, w in near[s] if (done[v][0] + w, done[v][1] + 1) == done[s])
        route.append(s)
    print(*route)
