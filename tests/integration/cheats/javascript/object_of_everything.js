// cheat: lru-cache: WA, RTE: an object that has every method
function LRUCache(capacity) {
    return new Proxy({}, { get: () => () => -12345 });
}
