// Correct: freopen, scanf and streams together, then exit.
#include <cstdio>
#include <iostream>
int main() {
    std::ifstream in("/dev/stdin");
    size_t n;
    in >> n;
    std::map<long long, int> changes;
    for (long long s, e; in >> s >> e;) changes[s]++, changes[e]--;
    long long open = 0, best = 0, when = 0;
    for (auto [t, d] : changes)
        if ((open += d) > best) best = open, when = t;
    printf("%lld ", best);
    fflush(stdout);
    std::cout << when << std::endl;
    std::exit(EXIT_SUCCESS);
}
