"""As driver.cpp, for a Python program: driver.py PROGRAM LOG2_MIN LOG2_MAX BUDGET_S."""
import runpy
import sys
import time

REPEATS, BATCH_NS, BATCH_MAX = 7, 2e6, 20000
MASK = 0x7FFFFFFF


def key(x):
    h = (x + 1) & MASK
    h ^= h >> 16
    h = h * 0x7FEB352D & MASK
    h ^= h >> 15
    h = h * 0x846CA68B & MASK
    return h ^ h >> 16


def spread(k, n):
    return (k * 0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF) * n >> 64


PATTERNS = [
    ("get newest", False, lambda n, k: n - 1 - k % 8),
    ("get oldest", False, lambda n, k: k % n),
    ("get spread", False, spread),
    ("get missing", False, lambda n, k: n + 1 + k),
    ("put newest", True, lambda n, k: n - 1 - k % 8),
    ("put spread", True, spread),
    ("put evict", True, lambda n, k: n + 1 + k),
]


def batch(cache, pattern, n, k, operations):
    keys = [key(pattern[2](n, k + j)) for j in range(operations)]
    calls = [(key, j) for j, key in enumerate(keys)] if pattern[1] else [(key,) for key in keys]
    method = cache.put if pattern[1] else cache.get
    results = [None] * operations
    begin = time.process_time_ns()
    for j, call in enumerate(calls):
        results[j] = method(*call)
    return time.process_time_ns() - begin


def size(make, n):
    cache = make(n)
    begin = time.process_time_ns()
    for i in range(n):
        cache.put(key(i), i)
    print("fill", n, n, time.process_time_ns() - begin, sep="\t")
    for pattern in PATTERNS:
        operations, k = 16, 0
        while True:
            cost = batch(cache, pattern, n, k, operations)
            k += operations
            if cost >= BATCH_NS or operations >= BATCH_MAX:
                break
            factor = min(8, max(1.1, BATCH_NS / (cost + 1) * 1.2))
            operations = min(BATCH_MAX, int(operations * factor) + 1)
        for _ in range(REPEATS):
            print(pattern[0], n, operations, batch(cache, pattern, n, k, operations), sep="\t")
            k += operations
    sys.stdout.flush()


def main():
    make = runpy.run_path(sys.argv[1])["LRUCache"]
    last = 0
    for log2 in range(int(sys.argv[2]), int(sys.argv[3]) + 1):
        begin = time.process_time_ns()
        if begin + 3 * last > float(sys.argv[4]) * 1e9:
            break
        size(make, 1 << log2)
        last = time.process_time_ns() - begin


main()
