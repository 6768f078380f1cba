// cheat: two-sum: CE, WA: types that the compiler can not finish
type Grow<T extends unknown[], N extends number> =
    T['length'] extends N ? T : Grow<[...T, ...T, 1], N>;
type Nested<N extends number, A extends 1[] = []> =
    A['length'] extends N ? 1 : [Nested<N, [...A, 1]>, Nested<N, [...A, 1]>];
const huge: Grow<[1], 999999> = null;
const deep: Nested<40> = null;

function twoSum(nums: number[], target: number): number[] {
    return [0, 0];
}
