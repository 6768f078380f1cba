from collections import OrderedDict
import sys
@ANSWER@
def main():
    numbers = iter(map(int, sys.stdin.buffer.read().split()))
    total = 0
    for _ in range(next(numbers)):
        cache = LRUCache(next(numbers))
        for _ in range(next(numbers)):
            if next(numbers):
                cache.put(next(numbers), next(numbers))
            else:
                total += cache.get(next(numbers))
    print(total)
main()
