// Correct: two priority queues that the large sites have there, imported, by their present interface.
import { MaxPriorityQueue, MinPriorityQueue } from '@datastructures-js/priority-queue';

class MedianStream {
    private low = new MaxPriorityQueue<number>();
    private high: MinPriorityQueue<number> = new MinPriorityQueue<number>();

    constructor() {}

    add(num: number): void {
        this.low.enqueue(num);
        this.high.enqueue(this.low.dequeue()!);
        if (this.high.size() > this.low.size()) this.low.enqueue(this.high.dequeue()!);
    }

    median(): number {
        if (this.low.size() > this.high.size()) return this.low.front()!;
        return (this.low.front()! + this.high.front()!) / 2;
    }
}
