// Label (min-heap): push O(log n), pop O(log n), peek O(1). MinPriorityQueue.
class MinHeap {
    constructor() { this.q = new MinPriorityQueue(); }
    push(value) { this.q.enqueue(value, value); }
    pop() { return this.q.dequeue().element; }
    peek() { return this.q.front().element; }
}
