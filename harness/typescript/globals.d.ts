// What an answer finds at run time beside the language's own library. None of it is checked: the
// sites have the types of node and of browsers here, and what they accept must be accepted.
declare var console: any, process: any, require: any, module: any, exports: any, global: any;
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
type Buffer = any;
type URL = any;
declare namespace NodeJS {
    type Timeout = any;
    type Timer = any;
    type Immediate = any;
}
declare module "*";
