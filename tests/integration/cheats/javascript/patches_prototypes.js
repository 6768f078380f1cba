// cheat: two-sum: WA, RTE, SV: replaces the methods of buffers and arrays
Array.prototype[Symbol.iterator] = function* () { yield 1; };
Buffer.prototype.writeInt32LE = Buffer.prototype.writeDoubleLE = function () { return 0; };
Buffer.prototype.copy = function () { return 0; };
RegExp.prototype.exec = () => null;
String.prototype.slice = () => '';
function twoSum(nums, target) {
    return [0, 0];
}
