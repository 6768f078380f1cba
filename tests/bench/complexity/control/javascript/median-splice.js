// Label (median-of-stream): add O(n), median O(1). A sorted array, splice at the place found by bisection.
class MedianStream {
    constructor() { this.a = []; }
    add(num) {
        let lo = 0, hi = this.a.length;
        while (lo < hi) {
            const mid = (lo + hi) >> 1;
            if (this.a[mid] < num) lo = mid + 1; else hi = mid;
        }
        this.a.splice(lo, 0, num);
    }
    median() {
        const n = this.a.length, h = n >> 1;
        return n % 2 ? this.a[h] : (this.a[h - 1] + this.a[h]) / 2;
    }
}
