// The queues that the large sites have beside the language: priority queues, Queue and Deque, by the
// interface of the library that is there (datastructures-js). Its priority queues changed: in
// versions before 6, one without a comparison of its own keeps `{priority, element}` and gives that
// back; since then it gives back what was put in. Answers to both are about, and what the constructor
// is given tells them apart; with nothing, the answer's text does.
'use strict';

const SPOKEN_OF = /\b(?:(?:Min|Max)?PriorityQueue|Queue|Deque)\b|@datastructures-js\//;
const OLDER = /\.\s*element\b|[{,]\s*element\s*[,:}]/;

// A binary heap: none of two elements stands above one that compare() wants in front of it.
class Heap {
    constructor(compare) {
        this.compare = compare;
        this.items = [];
    }

    put(item) {
        const { items, compare } = this;
        let at = items.length;
        items.push(item);
        while (at > 0) {
            const above = (at - 1) >> 1;
            if (compare(item, items[above]) >= 0)
                break;
            items[at] = items[above];
            at = above;
        }
        items[at] = item;
    }

    take() {
        const { items } = this;
        const first = items[0], last = items.pop();
        if (items.length > 0)
            this.sink(last);
        return first;
    }

    // Lays @item in at the top, in place of what is there.
    sink(item) {
        const { items, compare } = this;
        const count = items.length;
        let at = 0;
        for (let below = 1; below < count; below = 2 * at + 1) {
            if (below + 1 < count && compare(items[below + 1], items[below]) < 0)
                below++;
            if (compare(item, items[below]) <= 0)
                break;
            items[at] = items[below];
            at = below;
        }
        items[at] = item;
    }
}

const inOrder = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

class PriorityQueue {
    #heap;
    #wrap = null; // Makes {priority, element}, in the older interface.

    constructor(options, values) {
        const given = typeof options === 'function' ? { compare: options } : options || {};
        if (typeof given.compare !== 'function')
            throw new TypeError('PriorityQueue expects a function that compares');
        this.#heap = new Heap(given.compare);
        this.#wrap = given.judgeWrap || null;
        for (const value of values || [])
            this.enqueue(value);
    }

    static fromArray(values, compare) {
        return new this(compare, values);
    }

    enqueue(value, priority) {
        this.#heap.put(this.#wrap === null ? value : this.#wrap(value, priority));
        return this;
    }

    push(value, priority) {
        return this.enqueue(value, priority);
    }

    dequeue() {
        return this.isEmpty() ? null : this.#heap.take();
    }

    pop() {
        return this.dequeue();
    }

    front() {
        return this.isEmpty() ? null : this.#heap.items[0];
    }

    back() {
        const { items, compare } = this.#heap;
        return items.reduce((last, item) => (compare(item, last) > 0 ? item : last),
                            items.length > 0 ? items[0] : null);
    }

    isEmpty() {
        return this.#heap.items.length === 0;
    }

    size() {
        return this.#heap.items.length;
    }

    clear() {
        this.#heap.items = [];
    }

    toArray() {
        const { items, compare } = this.#heap;
        return items.slice().sort(compare);
    }

    contains(test) {
        return this.#heap.items.some(test);
    }

    remove(test) {
        const removed = [], kept = [];
        for (const item of this.#heap.items)
            (test(item) ? removed : kept).push(item);
        this.clear();
        for (const item of kept)
            this.#heap.put(item);
        return removed;
    }

    * [Symbol.iterator]() {
        while (!this.isEmpty())
            yield this.dequeue();
    }
}

// What MinPriorityQueue and MaxPriorityQueue make of their argument.
function byValue(options, sign, isOlder) {
    if (typeof options === 'function')
        return (a, b) => sign * inOrder(options(a), options(b));
    if (options && typeof options.compare === 'function')
        return options.compare;
    const priorityOf = options && options.priority;
    if (!isOlder && typeof priorityOf !== 'function')
        return (a, b) => sign * inOrder(a, b);
    return {
        compare: (a, b) => sign * inOrder(a.priority, b.priority),
        judgeWrap: (element, priority) => ({
            priority: priority === undefined ? (priorityOf || Number)(element) : priority,
            element,
        }),
    };
}

// Taking from the front moves nothing: the place is given up when half of them are.
class Deque {
    #items;
    #first = 0;

    constructor(values) {
        this.#items = values ? [...values] : [];
    }

    static fromArray(values) {
        return new this(values);
    }

    pushBack(value) {
        this.#items.push(value);
        return this;
    }

    pushFront(value) {
        if (this.#first === 0) {
            const room = this.size() + 1;
            this.#items = new Array(room).concat(this.#items);
            this.#first = room;
        }
        this.#items[--this.#first] = value;
        return this;
    }

    popFront() {
        if (this.isEmpty())
            return null;
        const value = this.#items[this.#first];
        this.#items[this.#first++] = undefined;
        if (this.#first * 2 > this.#items.length + 16) {
            this.#items = this.#items.slice(this.#first);
            this.#first = 0;
        }
        return value;
    }

    popBack() {
        return this.isEmpty() ? null : this.#items.pop();
    }

    front() {
        return this.isEmpty() ? null : this.#items[this.#first];
    }

    back() {
        return this.isEmpty() ? null : this.#items[this.#items.length - 1];
    }

    size() {
        return this.#items.length - this.#first;
    }

    isEmpty() {
        return this.size() === 0;
    }

    clear() {
        this.#items = [];
        this.#first = 0;
    }

    toArray() {
        return this.#items.slice(this.#first);
    }

    clone() {
        return new this.constructor(this.toArray());
    }

    * [Symbol.iterator]() {
        while (!this.isEmpty())
            yield this.popFront();
    }
}

class Queue extends Deque {
    enqueue(value) {
        return this.pushBack(value);
    }

    push(value) {
        return this.pushBack(value);
    }

    dequeue() {
        return this.popFront();
    }

    pop() {
        return this.popFront();
    }
}

// The classes for an answer by its text, or null for one that does not speak of them.
function queuesFor(source) {
    if (!SPOKEN_OF.test(source))
        return null;
    const isOlder = OLDER.test(source);
    return {
        PriorityQueue, Queue, Deque,
        MinPriorityQueue: class MinPriorityQueue extends PriorityQueue {
            constructor(options, values) {
                super(byValue(options, 1, isOlder), values);
            }
        },
        MaxPriorityQueue: class MaxPriorityQueue extends PriorityQueue {
            constructor(options, values) {
                super(byValue(options, -1, isOlder), values);
            }
        },
    };
}

module.exports = { queuesFor };
