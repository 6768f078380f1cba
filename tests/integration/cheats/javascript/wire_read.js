// cheat: lru-cache: WA, TLE, RTE, SV: eats the next question
class LRUCache {
    constructor(capacity) {}
    get(key) {
        require('fs').read(3, Buffer.alloc(65536), () => {});
        return -12345;
    }
    put(key, value) {}
}
