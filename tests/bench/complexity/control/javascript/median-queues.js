// Label (median-of-stream): add O(log n), median O(1). MaxPriorityQueue and MinPriorityQueue.
class MedianStream {
    constructor() {
        this.low = new MaxPriorityQueue({ priority: x => x });
        this.high = new MinPriorityQueue({ priority: x => x });
    }
    add(num) {
        this.low.enqueue(num);
        this.high.enqueue(this.low.dequeue().element);
        if (this.high.size() > this.low.size()) this.low.enqueue(this.high.dequeue().element);
    }
    median() {
        if (this.low.size() > this.high.size()) return this.low.front().element;
        return (this.low.front().element + this.high.front().element) / 2;
    }
}
