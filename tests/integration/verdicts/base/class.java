// Answers true to everything, after what a row of the table puts in.
@TOP@
class RateLimiter {
    public RateLimiter(int capacity, int refillPerSecond) { }

    public boolean allow(String user, long timestampMs) throws Exception {
        if (user != null) {
            @BODY@
        }
        return true;
    }
}
