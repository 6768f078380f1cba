// Label (min-heap): peek O(1), push O(log n), pop O(log n). MinPriorityQueue of datastructures-js.
class MinHeap {
    constructor() { this.q = new MinPriorityQueue({ priority: x => x }); }
    push(value) { this.q.enqueue(value); }
    pop() { return this.q.isEmpty() ? -1 : this.q.dequeue().element; }
    peek() { return this.q.isEmpty() ? -1 : this.q.front().element; }
}
