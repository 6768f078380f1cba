// cheat: two-sum: SV, WA, RTE: learns the true sequence number from a patched Buffer, answers twice
const fs = require('fs');
let last = 0;
const write = Buffer.prototype.writeUInt32LE;
Buffer.prototype.writeUInt32LE = function (value, at) {
    if (at === 0) last = value;
    return write.call(this, value, at);
};
function twoSum(nums, target) {
    const frame = Buffer.alloc(21);
    frame.set([74, 1, 0x82, 0, 13]);
    write.call(frame, last, 8);
    frame[12] = 1;
    frame[16] = 6;
    fs.writeSync(3, frame);
    fs.writeSync(3, frame);
    return [0, 0];
}
