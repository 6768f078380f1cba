// Wrong: retryAfter waits for the newest request to leave, not for the oldest.
class SlidingWindowLimiter {
    constructor(limit, windowMs) {
        this.limit = limit;
        this.window = windowMs;
        this.users = new Map();
    }

    enter(user, time) {
        if (!this.users.has(user)) this.users.set(user, { log: [], latest: 0 });
        const state = this.users.get(user);
        state.latest = Math.max(state.latest, time);
        while (state.log.length && state.log[0] + this.window <= state.latest) state.log.shift();
        return state;
    }

    allow(user, timestampMs) {
        const { log, latest } = this.enter(user, timestampMs);
        if (log.length >= this.limit) return false;
        log.push(latest);
        return true;
    }

    retryAfter(user, timestampMs) {
        const { log, latest } = this.enter(user, timestampMs);
        return log.length < this.limit ? 0 : log[log.length - 1] + this.window - latest;
    }
}
