// Gives back what it gets, in every type, and fails in every way.
class Foreign {}

type Table<T> = T[][];

class Echo {
    constructor(private readonly names: string[]) {}

    echo_b(value: boolean): boolean { return value; }
    echo_i(value: number): number { return value; }
    echo_l(value: number | bigint): number | bigint { return value; }
    echo_d(value: number): number { return value; }
    echo_s(value: string): string { return value; }
    list_b(value: (boolean)[]): (boolean)[] { return value; }
    list_i(value: (number)[]): (number)[] { return value; }
    list_l(value: (number | bigint)[]): (number | bigint)[] { return value; }
    list_d(value: (number)[]): (number)[] { return value; }
    list_s(value: (string)[]): (string)[] { return value; }
    table_b(value: Table<boolean>): Table<boolean> { return value; }
    table_i(value: Table<number>): Table<number> { return value; }
    table_l(value: Table<number | bigint>): Table<number | bigint> { return value; }
    table_d(value: Table<number>): Table<number> { return value; }
    table_s(value: Table<string>): Table<string> { return value; }
    maybe_i(value: number | null): number | null { return value; }
    maybe_s(value?: string): string | undefined { return value; }
    maybe_list(value: Array<number> | null) { return value; }
    deep(n: number): number { return this.deep(n + 1) + 1; }
    fail(how: string): any {
        if (how === 'throw')
            throw new RangeError('told to');
        if (how === 'exit')
            process.exit(0);
        if (how === 'quit')
            process.reallyExit(0);
        if (how === 'overflow')
            return this.deep(0);
        if (how === 'null')
            process.kill(process.pid, 'SIGSEGV');
        if (how === 'abort')
            process.abort();
        if (how === 'print')
            console.log('hello from the answer');
        if (how === 'cycle') {
            const items: any[] = [];
            items.push(items);
            return items;
        }
        return { true: true, double: 1.5, foreign: new Foreign(), big: 1n << 70n, none: undefined,
                 text: '7', tuple: new Map(), zero: -0 }[how] ?? 0;
    }
    nothing(): void { return undefined; }
    name_count(): number { return this.names.length; }
}
