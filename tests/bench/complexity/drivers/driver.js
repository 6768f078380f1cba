// As driver.cpp, for a JavaScript program: driver.js PROGRAM LOG2_MIN LOG2_MAX BUDGET_S.
'use strict';
const fs = require('fs');
const REPEATS = 7, BATCH_NS = 2e6, BATCH_MAX = 20000;
const LRUCache = new Function(fs.readFileSync(process.argv[2], 'utf8') + '\nreturn LRUCache;')();

function cpu() {
    const used = process.cpuUsage();
    return (used.user + used.system) * 1000;
}

function key(x) {
    let h = (x + 1) & 0x7fffffff;
    h ^= h >>> 16;
    h = Math.imul(h, 0x7feb352d) & 0x7fffffff;
    h ^= h >>> 15;
    h = Math.imul(h, 0x846ca68b) & 0x7fffffff;
    return h ^ (h >>> 16);
}

function spread(k, n) {
    const fraction = BigInt.asUintN(64, BigInt(k) * 0x9e3779b97f4a7c15n);
    return Number((fraction * BigInt(n)) >> 64n);
}

const PATTERNS = [
    ['get newest', false, (n, k) => n - 1 - k % 8],
    ['get oldest', false, (n, k) => k % n],
    ['get spread', false, (n, k) => spread(k, n)],
    ['get missing', false, (n, k) => n + 1 + k],
    ['put newest', true, (n, k) => n - 1 - k % 8],
    ['put spread', true, (n, k) => spread(k, n)],
    ['put evict', true, (n, k) => n + 1 + k],
];

function batch(cache, pattern, n, k, operations) {
    const keys = [], results = new Array(operations).fill(0);
    for (let j = 0; j < operations; j++)
        keys.push(key(pattern[2](n, k + j)));
    const begin = cpu();
    if (pattern[1])
        for (let j = 0; j < operations; j++)
            cache.put(keys[j], j);
    else
        for (let j = 0; j < operations; j++)
            results[j] = cache.get(keys[j]);
    return cpu() - begin;
}

function size(n) {
    const cache = new LRUCache(n);
    const begin = cpu();
    for (let i = 0; i < n; i++)
        cache.put(key(i), i);
    console.log(`fill\t${n}\t${n}\t${cpu() - begin}`);
    for (const pattern of PATTERNS) {
        let operations = 16, k = 0;
        for (;;) {
            const cost = batch(cache, pattern, n, k, operations);
            k += operations;
            if (cost >= BATCH_NS || operations >= BATCH_MAX)
                break;
            const factor = Math.min(8, Math.max(1.1, BATCH_NS / (cost + 1) * 1.2));
            operations = Math.min(BATCH_MAX, Math.floor(operations * factor) + 1);
        }
        for (let r = 0; r < REPEATS; r++) {
            console.log(`${pattern[0]}\t${n}\t${operations}\t${batch(cache, pattern, n, k, operations)}`);
            k += operations;
        }
    }
}

let last = 0;
for (let log2 = Number(process.argv[3]); log2 <= Number(process.argv[4]); log2++) {
    const begin = cpu();
    if (begin + 3 * last > Number(process.argv[5]) * 1e9)
        break;
    size(2 ** log2);
    last = cpu() - begin;
}
