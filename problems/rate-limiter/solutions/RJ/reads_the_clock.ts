// Rejected: reads the machine's clock in place of the given time.
class RateLimiter {
    private users: Record<string, number[]> = {};

    constructor(private capacity: number, refillPerSecond: number) {}

    allow(user: string, timestampMs: number): boolean {
        const times = this.users[user] ??= [];
        times.push(Date.now());
        return times.length <= this.capacity;
    }
}
