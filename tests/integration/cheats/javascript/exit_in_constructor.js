// cheat: lru-cache: RTE: process.exit in the constructor
class LRUCache {
    constructor(capacity) {
        process.exitCode = 0;
        process.exit();
    }
}
