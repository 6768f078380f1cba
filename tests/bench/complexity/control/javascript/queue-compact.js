// Label (queue): push O(1), pop O(1). An array with a moving head, sliced when half of it is past. Amortised.
class Queue {
    constructor() { this.a = []; this.head = 0; }
    push(value) { this.a.push(value); }
    pop() {
        if (this.head === this.a.length) return -1;
        const v = this.a[this.head++];
        if (this.head > 32 && this.head * 2 > this.a.length) {
            this.a = this.a.slice(this.head);
            this.head = 0;
        }
        return v;
    }
}
