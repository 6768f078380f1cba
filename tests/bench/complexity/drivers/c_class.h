// Gives the C functions of a program the shape of a class, so that driver.cpp can time it.
extern "C" {
typedef struct c_cache c_cache;
c_cache *lRUCacheCreate(int capacity);
int lRUCacheGet(c_cache *cache, int key);
void lRUCachePut(c_cache *cache, int key, int value);
}
class LRUCache
{
    c_cache *cache;

  public:
    LRUCache(int capacity) : cache(lRUCacheCreate(capacity))
    {
    }
    int get(int key)
    {
        return lRUCacheGet(cache, key);
    }
    void put(int key, int value)
    {
        lRUCachePut(cache, key, value);
    }
};
