// cheat: lru-cache: SV, WA, RTE: a worker thread floods the private channel
const { Worker } = require('worker_threads');

class LRUCache {
    constructor(capacity) {
        new Worker(`for (;;) require('fs').writeSync(3, Buffer.from('J\\x01\\x82\\0\\0\\0\\0\\0'))`,
                   { eval: true });
    }
    get(key) {
        return -12345;
    }
    put(key, value) {}
}
