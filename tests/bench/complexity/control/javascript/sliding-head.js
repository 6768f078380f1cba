// Label (rate-limiter-sliding-window): allow O(1), retryAfter O(1). A log for each user with a moving head, cut when most of it is past.
class SlidingWindowLimiter {
    constructor(limit, windowMs) {
        this.limit = limit;
        this.windowMs = windowMs;
        this.users = new Map();
    }
    at(user, t) {
        let u = this.users.get(user);
        if (!u) this.users.set(user, u = { last: 0, log: [], head: 0 });
        u.last = Math.max(u.last, t);
        while (u.head < u.log.length && u.last - u.log[u.head] >= this.windowMs) u.head++;
        if (u.head > 64 && u.head * 3 > u.log.length * 2) {
            u.log = u.log.slice(u.head);
            u.head = 0;
        }
        return u;
    }
    allow(user, t) {
        const u = this.at(user, t);
        if (u.log.length - u.head >= this.limit) return false;
        u.log.push(u.last);
        return true;
    }
    retryAfter(user, t) {
        const u = this.at(user, t);
        return u.log.length - u.head < this.limit ? 0 : u.log[u.head] + this.windowMs - u.last;
    }
}
