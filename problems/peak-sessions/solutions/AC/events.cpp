// Correct: sorted events, ends before starts at equal times.
#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    std::vector<std::pair<long long, int>> events;
    events.reserve(2 * n);
    for (int i = 0; i < n; i++) {
        long long start, end;
        std::cin >> start >> end;
        events.emplace_back(start, 1);
        events.emplace_back(end, -1);
    }
    std::sort(events.begin(), events.end());
    int open = 0, peak = 0;
    long long when = 0;
    for (auto [time, change] : events) {
        open += change;
        if (open > peak) {
            peak = open;
            when = time;
        }
    }
    std::cout << peak << ' ' << when << '\n';
}
