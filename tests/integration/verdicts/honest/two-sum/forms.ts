// What the compiler must do by itself: enums, namespaces, decorators' lookalikes, overloads, generics.
enum Order { Less = -1, Equal, More }
const enum Size { Small = 2 }
namespace Compare {
    export function order(a: number, b: number): Order {
        return a < b ? Order.Less : a > b ? Order.More : Order.Equal;
    }
}
declare const gone: string;
abstract class Searcher<T> {
    protected constructor(protected readonly items: readonly T[]) {}
    abstract find(target: T): T[] | null;
}
class Sorted extends Searcher<number> {
    private places: { value: number; at: number }[];
    static of(items: number[]): Sorted { return new Sorted(items); }
    constructor(items: number[]) {
        super(items);
        this.places = items.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value);
    }
    find(target: number): number[] | null {
        let low = 0, high = this.places.length - 1;
        while (low < high) {
            const sum = this.places[low]!.value + this.places[high]!.value;
            switch (Compare.order(sum, target)) {
            case Order.Equal: return [this.places[low].at, this.places[high].at];
            case Order.Less: low++; break;
            default: high--;
            }
        }
        return null;
    }
}
function twoSum(nums: number[], target: number): number[];
function twoSum(nums: number[], target: unknown): number[] {
    const found = Sorted.of(nums).find(target as number) satisfies number[] | null;
    return found?.length === Size.Small ? found : <number[]>[];
}
