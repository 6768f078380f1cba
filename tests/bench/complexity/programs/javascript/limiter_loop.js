// Label (limiter): allow O(n), count O(n). A log that is counted by a loop.
class Limiter {
    constructor(limit, windowMs) {
        this.limit = limit;
        this.window = windowMs;
        this.log = [];
    }
    count(now) {
        let found = 0;
        for (let i = 0; i < this.log.length; i++)
            if (this.log[i] > now - this.window)
                found++;
        return found;
    }
    allow(now) {
        if (this.count(now) >= this.limit)
            return false;
        this.log.push(now);
        return true;
    }
}
