#include <iostream>
#include <list>
#include <unordered_map>
using namespace std;
@ANSWER@
int main() {
    int cases, capacity, calls, put, key, value;
    long sum = 0;
    ios::sync_with_stdio(false);
    cin >> cases;
    while (cases--) {
        cin >> capacity >> calls;
        LRUCache cache(capacity);
        while (calls--) {
            cin >> put >> key;
            if (put) {
                cin >> value;
                cache.put(key, value);
            } else {
                sum += cache.get(key);
            }
        }
    }
    cout << sum << "\n";
}
