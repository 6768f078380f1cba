// cheat: two-sum: OLE, MLE: floods standard output and catches the error
function twoSum(nums, target) {
    for (;;) {
        try {
            require('fs').writeSync(1, 'x'.repeat(100000));
        } catch {}
    }
}
