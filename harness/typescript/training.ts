// Uses what answers use, so that the compiler has met it before (compile.js).
interface Shape { area(): number }
enum Colour { Red = 1, Green }
type Pair<A, B = A> = [A, B];

class Node1<T> {
    next: Node1<T> | null = null;
    constructor(public value: T, private readonly weight: number = 0) {}
    get heavy(): boolean { return this.weight > 1; }
}

abstract class Base<T extends { length: number }> implements Shape {
    protected items: T[] = [];
    #hidden = new Map<string, Pair<number>>();
    abstract area(): number;
    add(item: T, ...more: T[]): this {
        this.items.push(item, ...more);
        this.#hidden.set(`${item.length}\n`, [1, 2]);
        return this;
    }
    sizes(): Record<string, number> {
        const result: { [key: string]: number } = {};
        for (const [key, [a, b]] of this.#hidden.entries())
            result[key] = a + b;
        return result;
    }
}

class Square extends Base<string> {
    area(): number { return this.items.reduce((sum, item) => sum + item.length, 0) ** 2; }
}

function solve(nums: number[], target: number): number[] {
    const seen: Map<number, number> = new Map();
    const counts = new Array<number>(26).fill(0);
    for (let i = 0; i < nums.length; i++) {
        const other = seen.get(target - nums[i]);
        if (other !== undefined) return [other, i];
        seen.set(nums[i], i);
    }
    const sorted = [...nums].sort((a, b) => a - b).map(String).filter(Boolean);
    const set = new Set<number>(nums);
    let node: Node1<number> | null = new Node1(1);
    while (node && set.size) node = node.next;
    const dfs = (i: number, path: string[] = []): void => { if (i > 0) dfs(i - 1, [...path]); };
    dfs(counts.length);
    return new Square().add('a').sizes()['x'] as unknown as number[] ?? [sorted.length, Colour.Red];
}

const words: string[] = require('fs').readFileSync(0, 'utf8').split('\n');
console.log(words.map((word: string): number => parseInt(word, 10)), solve([1], 2));
