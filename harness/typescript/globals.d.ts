// What an answer finds at run time beside the language's own library. None of it is checked: the
// sites have the types of node and of browsers here, and what they accept must be accepted.
declare var _: any, console: any, process: any, require: any, module: any, exports: any;
declare var global: any;
declare var __filename: string, __dirname: string, performance: any, structuredClone: any;
declare var setTimeout: any, setInterval: any, setImmediate: any, queueMicrotask: any;
declare var clearTimeout: any, clearInterval: any, clearImmediate: any;
declare var Buffer: any, URL: any, URLSearchParams: any, TextEncoder: any, TextDecoder: any;
declare var AbortController: any, Event: any, EventTarget: any, MessageChannel: any;
declare class ListNode {
    val: number;
    next: ListNode | null;
    constructor(val?: number, next?: ListNode | null);
}
declare class TreeNode {
    val: number;
    left: TreeNode | null;
    right: TreeNode | null;
    constructor(val?: number, left?: TreeNode | null, right?: TreeNode | null);
}
// Two versions of a library, whose results differ, are about (queues.js).
declare namespace judgeQueues {
    class PriorityQueue<T = any> implements Iterable<T> {
        constructor(options?: any, values?: T[]);
        static fromArray<E = any>(values: E[], compare?: any): any;
        enqueue(value: T, priority?: number): any;
        push(value: T, priority?: number): any;
        dequeue(): any;
        pop(): any;
        front(): any;
        back(): any;
        isEmpty(): boolean;
        size(): number;
        clear(): void;
        toArray(): any[];
        contains(test: (value: T) => any): boolean;
        remove(test: (value: T) => any): any[];
        [Symbol.iterator](): Iterator<T>;
    }
    class MinPriorityQueue<T = any> extends PriorityQueue<T> {}
    class MaxPriorityQueue<T = any> extends PriorityQueue<T> {}
    class Deque<T = any> implements Iterable<T> {
        constructor(values?: T[]);
        static fromArray<E = any>(values: E[]): any;
        pushBack(value: T): this;
        pushFront(value: T): this;
        popFront(): T;
        popBack(): T;
        front(): T;
        back(): T;
        size(): number;
        isEmpty(): boolean;
        clear(): void;
        toArray(): T[];
        clone(): this;
        [Symbol.iterator](): Iterator<T>;
    }
    class Queue<T = any> extends Deque<T> {
        enqueue(value: T): this;
        push(value: T): this;
        dequeue(): T;
        pop(): T;
    }
}
declare class PriorityQueue<T = any> extends judgeQueues.PriorityQueue<T> {}
declare class MinPriorityQueue<T = any> extends judgeQueues.MinPriorityQueue<T> {}
declare class MaxPriorityQueue<T = any> extends judgeQueues.MaxPriorityQueue<T> {}
declare class Deque<T = any> extends judgeQueues.Deque<T> {}
declare class Queue<T = any> extends judgeQueues.Queue<T> {}
type Buffer = any;
type URL = any;
declare namespace NodeJS {
    type Timeout = any;
    type Timer = any;
    type Immediate = any;
}
declare module "@datastructures-js/priority-queue" {
    export class PriorityQueue<T = any> extends judgeQueues.PriorityQueue<T> {}
    export class MinPriorityQueue<T = any> extends judgeQueues.MinPriorityQueue<T> {}
    export class MaxPriorityQueue<T = any> extends judgeQueues.MaxPriorityQueue<T> {}
}
declare module "@datastructures-js/queue" {
    export class Queue<T = any> extends judgeQueues.Queue<T> {}
}
declare module "@datastructures-js/deque" {
    export class Deque<T = any> extends judgeQueues.Deque<T> {}
}
declare module "*";
