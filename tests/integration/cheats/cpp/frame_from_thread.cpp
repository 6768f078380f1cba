// cheat: lru-cache: SV, WA: a detached thread floods the private channel
#include <unistd.h>

class LRUCache {
public:
    LRUCache(int capacity) {
        thread([] {
            unsigned char frame[] = {'J', 1, 0x82, 0, 17, 0, 0, 0, 1, 0, 0, 0,
                                     1, 0, 0, 0, 3, 1, 0, 0, 0, 0, 0, 0, 0};
            for (;;) (void)!write(3, frame, sizeof frame);
        }).detach();
    }
    int get(int key) { return -12345; }
    void put(int key, int value) {}
};
