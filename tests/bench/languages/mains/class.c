#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uthash.h>
@ANSWER@
int main(void) {
    int cases, capacity, calls, put, key, value;
    long sum = 0;
    scanf("%d", &cases);
    while (cases--) {
        scanf("%d %d", &capacity, &calls);
        LRUCache *cache = lRUCacheCreate(capacity);
        while (calls--) {
            scanf("%d %d", &put, &key);
            if (put) {
                scanf("%d", &value);
                lRUCachePut(cache, key, value);
            } else {
                sum += lRUCacheGet(cache, key);
            }
        }
        lRUCacheFree(cache);
    }
    printf("%ld\n", sum);
}
