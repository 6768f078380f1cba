# Answers true to everything, after what a row of the table puts in.
@TOP@


class RateLimiter:
    def __init__(self, capacity, refillPerSecond):
        pass

    def allow(self, user, timestampMs):
        @BODY@
        return True
