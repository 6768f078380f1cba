// Label (limiter): allow O(n), count O(n). filter() at each call.
class Limiter {
    constructor(limit, windowMs) {
        this.limit = limit;
        this.window = windowMs;
        this.times = [];
    }
    allow(now) {
        this.times = this.times.filter((t) => t > now - this.window);
        if (this.times.length >= this.limit)
            return false;
        this.times.push(now);
        return true;
    }
    count(now) {
        let found = 0;
        for (const t of this.times)
            if (t > now - this.window)
                found++;
        return found;
    }
}
