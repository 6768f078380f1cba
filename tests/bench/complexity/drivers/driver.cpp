// Times one LRU cache class (the program is included by -include) as the judge's clock meter would:
// fill to n, then batches of prepared calls with the process's CPU time read around each.
// Arguments: log2 of the smallest and largest size, budget in seconds. See ../run.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

static const int REPEATS = 7;
static const double BATCH_NS = 2e6;
static const int BATCH_MAX = 20000;

static double cpu_ns()
{
    timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return now.tv_sec * 1e9 + now.tv_nsec;
}

static int key(int64_t x)
{
    uint32_t mask = 0x7fffffff, h = (uint32_t)(x + 1) & mask;
    h ^= h >> 16;
    h = h * 0x7feb352du & mask;
    h ^= h >> 15;
    h = h * 0x846ca68bu & mask;
    h ^= h >> 16;
    return (int)h;
}

static int64_t spread(int64_t k, int64_t n)
{
    return (int64_t)((unsigned __int128)((uint64_t)k * 0x9e3779b97f4a7c15u) * (uint64_t)n >> 64);
}

struct pattern {
    const char *name;
    bool put;
    int64_t (*rank)(int64_t n, int64_t k);
};

static const pattern PATTERNS[] = {
    {"get newest", false, [](int64_t n, int64_t k) { return n - 1 - k % 8; }},
    {"get oldest", false, [](int64_t n, int64_t k) { return k % n; }},
    {"get spread", false, [](int64_t n, int64_t k) { return spread(k, n); }},
    {"get missing", false, [](int64_t n, int64_t k) { return n + 1 + k; }},
    {"put newest", true, [](int64_t n, int64_t k) { return n - 1 - k % 8; }},
    {"put spread", true, [](int64_t n, int64_t k) { return spread(k, n); }},
    {"put evict", true, [](int64_t n, int64_t k) { return n + 1 + k; }},
};
static const int COUNT = sizeof PATTERNS / sizeof PATTERNS[0];
static volatile int64_t sink;

static double batch(LRUCache *cache, const pattern &how, int64_t n, int64_t k, int operations)
{
    static std::vector<int> keys, results;
    keys.resize(operations);
    results.resize(operations);
    for (int j = 0; j < operations; j++)
        keys[j] = key(how.rank(n, k + j));
    double begin = cpu_ns();
    if (how.put)
        for (int j = 0; j < operations; j++)
            cache->put(keys[j], j);
    else
        for (int j = 0; j < operations; j++)
            results[j] = cache->get(keys[j]);
    double cost = cpu_ns() - begin;
    sink = sink + results[operations - 1];
    return cost;
}

static void size(int64_t n)
{
    LRUCache *cache = new LRUCache((int)n);
    int64_t k[COUNT] = {0};
    int operations[COUNT];
    double begin = cpu_ns();
    for (int64_t i = 0; i < n; i++)
        cache->put(key(i), (int)i);
    printf("fill\t%lld\t%lld\t%.0f\n", (long long)n, (long long)n, cpu_ns() - begin);
    for (int p = 0; p < COUNT; p++) {
        double cost = 0;
        operations[p] = 16;
        for (;;) {
            cost = batch(cache, PATTERNS[p], n, k[p], operations[p]);
            k[p] += operations[p];
            if (cost >= BATCH_NS || operations[p] >= BATCH_MAX)
                break;
            double factor = BATCH_NS / (cost + 1) * 1.2;
            factor = factor < 1.1 ? 1.1 : factor > 8 ? 8 : factor;
            operations[p] = (int)(operations[p] * factor) + 1;
            if (operations[p] > BATCH_MAX)
                operations[p] = BATCH_MAX;
        }
        for (int r = 0; r < REPEATS; r++) {
            cost = batch(cache, PATTERNS[p], n, k[p], operations[p]);
            k[p] += operations[p];
            printf("%s\t%lld\t%d\t%.0f\n", PATTERNS[p].name, (long long)n, operations[p], cost);
        }
    }
    fflush(stdout);
}

int main(int, char **argv)
{
    double budget = atof(argv[3]) * 1e9, last = 0;
    for (int log2 = atoi(argv[1]); log2 <= atoi(argv[2]); log2++) {
        double begin = cpu_ns();
        if (begin + 3 * last > budget)
            break;
        size((int64_t)1 << log2);
        last = cpu_ns() - begin;
    }
}
