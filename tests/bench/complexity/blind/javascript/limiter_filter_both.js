// Label (limiter): allow O(n), count O(n). filter() for each question.
class Limiter {
    constructor(limit, windowMs) { this.limit = limit; this.window = windowMs; this.log = []; }
    allow(t) {
        this.log = this.log.filter(x => x > t - this.window);
        if (this.log.length >= this.limit) return false;
        this.log.push(t);
        return true;
    }
    count(t) { return this.log.filter(x => x > t - this.window).length; }
}
