// Answers true to everything, after what a row of the table puts in.
@TOP@
class RateLimiter {
    constructor(private capacity: number, refillPerSecond: number) {}

    allow(user: string, timestampMs: number): boolean {
        @BODY@
        return true;
    }
}
