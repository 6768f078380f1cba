// Label (limiter): allow O(1), count O(log n). A typed ring; count bisects its logical order.
class Limiter {
    constructor(limit, windowMs) {
        this.ring = new Int32Array(limit);
        this.windowMs = windowMs;
        this.head = 0;
        this.size = 0;
    }

    at(i) {
        return this.ring[(this.head + i) % this.ring.length];
    }

    allow(timestampMs) {
        if (this.size === this.ring.length) {
            if (this.at(0) > timestampMs - this.windowMs) return false;
            this.head = (this.head + 1) % this.ring.length;
            this.size--;
        }
        this.ring[(this.head + this.size++) % this.ring.length] = timestampMs;
        return true;
    }

    count(timestampMs) {
        let low = 0;
        let high = this.size;
        while (low < high) {
            const mid = (low + high) >> 1;
            if (this.at(mid) > timestampMs - this.windowMs) high = mid;
            else low = mid + 1;
        }
        return this.size - low;
    }
}
