// cheat: two-sum: RTE, SV: a handler for uncaught errors leaves with status 0
process.on('uncaughtException', () => process.reallyExit(0));
process.setUncaughtExceptionCaptureCallback?.(() => process.reallyExit(0));
function twoSum(nums, target) {
    throw new Error('caught?');
}
