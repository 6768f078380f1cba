// ListNode and TreeNode: what arguments are made of, and how a result becomes a list again
// (judge/core/type.h). Whatever an answer linked together, this ends, and runs none of its code.
// Loaded before that code, which shares this process: what is used later is bound here.
'use strict';
const { isProxy } = require('util').types;
const { getPrototypeOf, getOwnPropertyDescriptor, hasOwn } = Object;
const { isArray } = Array;
const { prototype: plain } = Object;
const Set_ = Set;
const uncurry = (method) => Function.prototype.call.bind(method);
const isIn = uncurry(Set.prototype.has);
const addTo = uncurry(Set.prototype.add);

// As the sites define them.
function ListNode(val, next) {
    this.val = (val === undefined ? 0 : val);
    this.next = (next === undefined ? null : next);
}

function TreeNode(val, left, right) {
    this.val = (val === undefined ? 0 : val);
    this.left = (left === undefined ? null : left);
    this.right = (right === undefined ? null : right);
}

const GIVEN = { __proto__: null, ListNode, TreeNode };
// The prototypes of what nodes may be, beside plain objects: ours, and those of the answer's own
// classes of these names, of which arguments are then made too.
const ours = { __proto__: null, ListNode: ListNode.prototype, TreeNode: TreeNode.prototype };
const own = { __proto__: null, ListNode: ListNode.prototype, TreeNode: TreeNode.prototype };
const COMPUTED = {}; // Of a field that is an accessor: it is not called.

// "ListNode" of "list<ListNode>?"; '' of a type without nodes.
function nodeIn(type) {
    return type.includes('ListNode') ? 'ListNode' : type.includes('TreeNode') ? 'TreeNode' : '';
}

// @look finds a name of the answer's, when it has been loaded.
function use(look, name) {
    const kind = look(name);
    const found = typeof kind === 'function' && !isProxy(kind)
        ? getOwnPropertyDescriptor(kind, 'prototype') : undefined;
    if (found !== undefined && typeof found.value === 'object' && found.value !== null)
        own[name] = found.value;
}

function buildList(values) {
    const prototype = own.ListNode;
    let head = null;
    for (let i = values.length - 1; i >= 0; i--)
        head = { __proto__: prototype, val: values[i], next: head };
    return head;
}

// Queues are linked: to set what an array does not have yet could run a setter of the answer's.
function buildTree(values) {
    const prototype = own.TreeNode;
    const { length } = values;
    const make = (val) => ({ __proto__: prototype, val, left: null, right: null });
    const root = length > 0 ? make(values[0]) : null;
    let parent = { node: root, next: null }, last = parent;
    for (let i = 1; i < length; i++) {
        if (values[i] !== null) {
            const node = make(values[i]);
            if (i % 2 === 1)
                parent.node.left = node;
            else
                parent.node.right = node;
            last = last.next = { node, next: null };
        }
        if (i % 2 === 0)
            parent = parent.next;
    }
    return root;
}

function field(node, name) {
    const found = getOwnPropertyDescriptor(node, name);
    if (found === undefined)
        return undefined;
    return hasOwn(found, 'value') ? found.value : COMPUTED;
}

function isNode(name, value) {
    if (typeof value !== 'object' || isProxy(value) || isArray(value))
        return false;
    const prototype = getPrototypeOf(value);
    return prototype === ours[name] || prototype === own[name] ||
        prototype === plain && hasOwn(value, 'val');
}

// What is wrong with @node, or ''; @sink writes and names things: see driver.js.
function whyNot(sink, name, node) {
    if (!isNode(name, node))
        return `${name} linked to ${sink.nameOf(node)}`;
    return hasOwn(node, 'val') ? '' : `${name} without a val`;
}

// In the place of what was written of it.
function refuse(sink, start, wrong) {
    sink.rewind(start);
    sink.foreign(wrong);
}

// The first is no node at all: it is told as what it is.
function refuseFirst(sink, start, wrong, name, value) {
    sink.rewind(start);
    if (isNode(name, value))
        sink.foreign(wrong);
    else
        sink.other(value);
}

function putVal(sink, node) {
    const val = field(node, 'val');
    if (val === COMPUTED)
        sink.foreign('getter');
    else if (val === undefined || val === null)
        sink.foreign(`${val}`);
    else if (typeof val === 'object')
        sink.foreign(sink.nameOf(val));
    else
        sink.value(val);
}

function putList(sink, head) {
    const start = sink.mark();
    const place = sink.begin();
    let count = 0, waiting = head, node = head;
    while (node !== null && node !== undefined && !sink.isFull()) {
        const wrong = whyNot(sink, 'ListNode', node);
        if (wrong !== '' && count === 0)
            return refuseFirst(sink, start, wrong, 'ListNode', node);
        if (wrong !== '')
            return refuse(sink, start, wrong);
        putVal(sink, node);
        count++;
        if ((count & (count - 1)) === 0)
            waiting = node; // Which comes by again only in a cycle.
        node = field(node, 'next');
        if (node === waiting)
            return refuse(sink, start, 'ListNode with a cycle');
        if (node === COMPUTED)
            return refuse(sink, start, 'ListNode with a getter');
    }
    return sink.end(place, count);
}

function putTree(sink, root) {
    const start = sink.mark();
    const place = sink.begin();
    const seen = new Set_();
    let last = { node: root, next: null };
    let count = 0, gaps = 0;
    for (let item = last; item !== null && !sink.isFull(); item = item.next) {
        const { node } = item;
        if (node === null || node === undefined) {
            gaps++;
            continue;
        }
        if (node === COMPUTED)
            return refuse(sink, start, 'TreeNode with a getter');
        const wrong = whyNot(sink, 'TreeNode', node);
        if (wrong !== '' && count === 0)
            return refuseFirst(sink, start, wrong, 'TreeNode', node);
        if (wrong !== '')
            return refuse(sink, start, wrong);
        if (isIn(seen, node))
            return refuse(sink, start, 'TreeNode with a shared node');
        addTo(seen, node);
        for (count += gaps + 1; gaps > 0; gaps--)
            sink.nothing();
        putVal(sink, node);
        last = last.next = { node: field(node, 'left'), next: null };
        last = last.next = { node: field(node, 'right'), next: null };
    }
    return sink.end(place, count);
}

// How an argument of that type is made of what was decoded; null: it is as it is.
function builder(type) {
    const name = nodeIn(type);
    if (name === '')
        return null;
    const build = name === 'ListNode' ? buildList : buildTree;
    if (!type.startsWith('list<'))
        return build;
    return (list) => {
        for (let i = 0; list !== null && i < list.length; i++)
            list[i] = build(list[i]);
        return list;
    };
}

// How a node in such a type is written; null: there is none.
function putter(type) {
    const name = nodeIn(type);
    return name === '' ? null : name === 'ListNode' ? putList : putTree;
}

module.exports = { GIVEN, nodeIn, use, builder, putter };
