// cheat: two-sum: CE, WA, RTE: names files of the machine to the compiler
/// <reference path="/etc/passwd" />
/// <reference types="node" />
/// <reference lib="dom" />
import data = require('/etc/passwd');

function twoSum(nums: number[], target: number): number[] {
    return [String(data).length, 0];
}
