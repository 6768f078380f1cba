// Label (min-heap): push O(log n), pop O(log n), peek O(1). The PriorityQueue that is given.
class MinHeap {
    constructor() {
        this.queue = new PriorityQueue({ compare: (a, b) => a - b });
    }

    push(value) {
        this.queue.enqueue(value);
    }

    pop() {
        return this.queue.dequeue();
    }

    peek() {
        return this.queue.front();
    }
}
