// Gives back what it gets, in every type, and fails in every way.
class Foreign {}

class Echo {
    constructor(names) {
        this.names = names;
    }
    echo_b(value) { return value; }
    echo_i(value) { return value; }
    echo_l(value) { return value; }
    echo_d(value) { return value; }
    echo_s(value) { return value; }
    list_b(value) { return value; }
    list_i(value) { return value; }
    list_l(value) { return value; }
    list_d(value) { return value; }
    list_s(value) { return value; }
    table_b(value) { return value; }
    table_i(value) { return value; }
    table_l(value) { return value; }
    table_d(value) { return value; }
    table_s(value) { return value; }
    maybe_i(value) { return value; }
    maybe_s(value) { return value; }
    maybe_list(value) { return value; }
    deep(n) { return this.deep(n + 1) + 1; }
    fail(how) {
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
            const items = [];
            items.push(items);
            return items;
        }
        return { true: true, double: 1.5, foreign: new Foreign(), big: 1n << 70n, none: undefined,
                 text: '7', tuple: new Map(), zero: -0 }[how] ?? 0;
    }
    nothing() { return 5; }
    name_count() { return this.names.length; }
}
