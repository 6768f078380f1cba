// Correct: a queue of counted times per user, with a moving head.
class Log {
    private times: number[] = [];
    private head = 0;
    latest = 0;

    get size(): number {
        return this.times.length - this.head;
    }

    get oldest(): number {
        return this.times[this.head];
    }

    push(time: number): void {
        this.times.push(time);
    }

    drop(): void {
        this.head++;
        if (this.head > 32 && 2 * this.head > this.times.length) {
            this.times = this.times.slice(this.head);
            this.head = 0;
        }
    }
}

class SlidingWindowLimiter {
    private readonly logs = new Map<string, Log>();

    constructor(private readonly limit: number, private readonly windowMs: number) {}

    allow(user: string, timestampMs: number): boolean {
        const log = this.enter(user, timestampMs);
        if (log.size >= this.limit) return false;
        log.push(log.latest);
        return true;
    }

    retryAfter(user: string, timestampMs: number): number {
        const log = this.enter(user, timestampMs);
        return log.size < this.limit ? 0 : log.oldest + this.windowMs - log.latest;
    }

    private enter(user: string, time: number): Log {
        let log = this.logs.get(user);
        if (log === undefined) {
            log = new Log();
            this.logs.set(user, log);
        }
        log.latest = Math.max(log.latest, time);
        while (log.size > 0 && log.latest - log.oldest >= this.windowMs) log.drop();
        return log;
    }
}
