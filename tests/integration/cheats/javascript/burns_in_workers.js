// cheat: two-sum: TLE, RTE: lets workers burn the time
const { Worker } = require('worker_threads');
function twoSum(nums, target) {
    for (let i = 0; i < 4; i++) new Worker('for (;;) {}', { eval: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
