// Label (min-heap): peek O(1), push O(n), pop O(1). Insertion into a falling array from its end, one swap after the other.
class MinHeap {
    constructor() { this.sorted = []; }
    push(value) {
        let i = this.sorted.length;
        this.sorted.push(value);
        while (i > 0 && this.sorted[i - 1] < value) {
            this.sorted[i] = this.sorted[i - 1];
            i--;
        }
        this.sorted[i] = value;
    }
    pop() { return this.sorted.pop(); }
    peek() { return this.sorted[this.sorted.length - 1]; }
}
