// cheat: two-sum: WA, RTE, SV: pollutes the prototypes that the driver's objects have
(Object.prototype as any)[0] = 0;
(Object.prototype as any).value = 1;
(Array.prototype as any)[Symbol.iterator] = function* () { yield 1; };
(Function.prototype as any).call = (Function.prototype as any).apply = () => [0, 1];
Object.defineProperty(Object.prototype, 'writable', { get: () => false, configurable: true });
function twoSum(nums: number[], target: number): number[] {
    return [0, 0];
}
