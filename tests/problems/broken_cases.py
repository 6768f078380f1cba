"""Cases that break the rules of the bank's problems, one for each rule at least, and a word of what
their validators must say.

Of a function: its arguments. Of a class: its constructor's arguments and then the calls. Of a stdin
problem: the input.
"""
FAR = 10**13
FUNCTIONS = {
    "binary-tree-level-order": [([[1] * 10001], "10001 nodes"), ([[10**9 + 1]], "beyond"),
                                ([[1, None, -10**9 - 1]], "beyond")],
    "course-schedule": [([0, []], "numCourses is 0"), ([10001, []], "numCourses"),
                        ([2, [[0, 1]] * 20001], "20001 pairs"), ([2, [[0]]], "1 numbers"),
                        ([2, [[0, 1, 1]]], "3 numbers"), ([2, [[0, 2]]], "not: [0, 2]"),
                        ([2, [[-1, 0]]], "not: [-1, 0]")],
    "group-anagrams": [([[]], "0 words"), ([["a"] * 10001], "10001 words"),
                       ([["a" * 101]], "101 letters"), ([["aB"]], "a to z: aB")],
    "longest-substring": [(["a" * 50001], "50001"), (["a\n"], "printable"), (["é"], "printable")],
    "merge-intervals": [([[]], "0 intervals"), ([[[1, 2]] * 10001], "10001 intervals"),
                        ([[[1]]], "1 numbers"), ([[[2, 1]]], "before it starts"),
                        ([[[1, 10**9 + 1]]], "beyond"), ([[[-10**9 - 1, 1]]], "beyond")],
    "merge-k-lists": [([[[]] * 10001], "10001 lists"), ([[[1] * 10001]], "10001 nodes"),
                      ([[[-2**31]]], "-2^31"), ([[[1], [2, 1]]], "not sorted: [2, 1]")],
    "move-zeroes": [([[]], "0 elements"), ([[1] * 20001], "20001 elements")],
    "two-sum": [([[1], 2], "1 elements"), ([list(range(10001)), 1], "10001 elements"),
                ([[10**9 + 1, 0], 1], "nums is beyond"), ([[1, 2], -10**9 - 1], "target is"),
                ([[1, 2], 4], "0 pairs"), ([[1, 2, 3, 0], 3], "2 pairs"),
                ([[2, 9], 4], "0 pairs"), ([[2, 2, 2], 4], "3 pairs")],
    "word-ladder": [(["a", "a", ["b"]], "equal"), (["", "", ["a"]], "equal"),
                    (["", "a", ["a"]], "0 letters"),
                    (["a" * 11, "b" * 11, ["b" * 11]], "11 letters"),
                    (["a", "b", []], "0 words"), (["a", "b", ["b", "b"]], "twice"),
                    (["ab", "b", ["b"]], "lengths: ab and b"),
                    (["ab", "cd", ["cd", "c"]], "lengths: ab and c"),
                    (["A", "b", ["b"]], "a to z: A")],
}
STDIN = {
    "peak-sessions": [("", "the input"), ("1\n1 2 3\n", "the input"), ("1\n-1 2\n", "the input"),
                      ("2\n1 2\n", "n is 2"), ("0\n1 2\n", "n is 0"),
                      ("200001\n" + "1 2\n" * 200001, "200001 sessions"),
                      (f"1\n0 {10**12 + 1}\n", "after 10^12"), ("1\n2 1\n", "before it starts")],
    "shortest-route": [("", "the input"), ("1 0 1\n", "the input"), ("1 0 1 1", "the input"),
                       ("1 1 1 1\n", "m is 1"), ("0 0 1 1\n", "n is 0"),
                       ("20001 0 1 1\n", "n is 20001"),
                       ("2 50001 1 1\n" + "1 2 1\n" * 50001, "m is 50001"),
                       ("1 0 1 2\n", "no city"), ("1 0 0 1\n", "no city"),
                       ("2 1 1 2\n1 3 1\n", "leads to no city"),
                       ("2 1 1 2\n1 2 0\n", "minutes"), (f"2 1 1 2\n1 2 {10**9 + 1}\n", "minutes")],
}
MANY = 20000
CLASSES = {
    "chat-history": [
        ([], [("page", 1, 1)] * MANY, "20001 calls"), ([], [("post", "", 1, "a")], "user"),
        ([], [("post", "a_b", 1, "a")], "user"), ([], [("post", "a", FAR, "a")], "time"),
        ([], [("edit", 1, "a" * 101)], "text"), ([], [("remove", -1)], "id"),
        ([], [("text", 10**6 + 1)], "id"), ([], [("page", 1, 51)], "limit"),
        ([], [("byUser", "a", 1, 0)], "limit"), ([], [("between", 0, -1, 1)], "time"),
        ([], [("post", "a", 2, "a"), ("post", "a", 1, "a")], "goes back")],
    "connection-pool": [
        ([1], [("state", 0)] * MANY, "20001 calls"), ([0], [], "maxConnections"),
        ([1], [("acquire", 0, 1, 1)], "number"), ([1], [("acquire", 1, -1, 1)], "timeoutMs"),
        ([1], [("release", 10**9 + 1, True, 1)], "number"), ([1], [("state", -1)], "nowMs"),
        ([1], [("state", 2), ("state", 1)], "goes back"),
        ([1], [("acquire", 1, 1, 1), ("cancel", 1, 1), ("acquire", 1, 1, 1)], "twice")],
    "consistent-hash-ring": [
        ([], [("owner", "a")] * MANY, "20001 calls"), ([], [("owner", "")], "a name"),
        ([], [("addNode", "a_b")], "a name"), ([], [("removeNode", "a" * 41)], "a name"),
        ([], [("addNode", str(i)) for i in range(65)], "64 nodes")],
    "cursor-pagination": [
        ([], [("remove", 1)] * MANY, "20001 calls"), ([], [("remove", 0)], "id"),
        ([], [("add", 1, -1)], "createdAt"), ([], [("page", "a" * 41, 1)], "cursor"),
        ([], [("page", "\n", 1)], "cursor"), ([], [("page", "", 101)], "limit"),
        ([], [("page", "", 1)], "ids in all", [None, ["a"] * 20002])],
    "hash-or-range-index": [
        (["none", "none"], [("remove", 1)] * MANY, "20001 calls"),
        (["none", "tree"], [], "an index"), (["hash", "both"], [("insert", 0, 1, 1)], "id"),
        (["hash", "both"], [("lookup", "colour", 1, 1)], "column"),
        (["hash", "both"], [("lookup", "price", 1, 0)], "limit"),
        (["hash", "both"], [("range", "price", 1, 2, 101)], "limit"),
        (["hash", "both"], [("update", 1, 2 * 10**9 + 1, 1)], "value"),
        (["hash", "both"], [("explain", "price", -2 * 10**9 - 1, 1)], "value"),
        (["hash", "both"], [("lookup", "price", 1, 1)], "ids in all", [None, [1] * 20001])],
    "idempotent-payments": [
        ([1], [("balance", "a")] * MANY, "20001 calls"), ([0], [], "windowMs"),
        ([1], [("balance", "A")], "a name"), ([1], [("pay", "", "a", 1, 1, 0)], "a name"),
        ([1], [("remembered", FAR)], "nowMs"),
        ([1], [("remembered", 2), ("pay", "k", "a", 1, 1, 0)], "goes back"),
        ([1], [("deposit", "a", 0)], "amount"), ([1], [("pay", "k", "a", FAR, 1, 0)], "amount"),
        ([1], [("pay", "k", "a", 1, 1, 4)], "failure"),
        ([1], [("deposit", "a", 10**12)] * 10001, "10^16")],
    "lfu-cache": [
        ([1], [("get", 1)] * MANY, "20001 calls"), ([3001], [], "capacity"),
        ([1], [("get", 10**5 + 1)], "key"), ([1], [("put", -1, 1)], "key"),
        ([1], [("put", 1, 10**9 + 1)], "value")],
    "lru-cache": [
        ([1], [("get", 1)] * MANY, "20001 calls"), ([0], [], "capacity"),
        ([1], [("get", 10**4 + 1)], "key"), ([1], [("put", 1, -1)], "value")],
    "lww-map": [
        ([], [("keys",)] * MANY, "20001 calls"),
        ([], [("merge", {"answer": 2}), ("state",)], "merges"),
        ([], [("keys",), ("merge", {"answer": 1})], "merges"), ([], [("merge", [])], "merges"),
        ([], [("get", "")], "key"), ([], [("put", "a\n", "b", 1)], "key"),
        ([], [("put", "a", "b" * 31, 1)], "value"), ([], [("remove", "a", -1)], "time")],
    "median-of-stream": [
        ([], [("add", 1)] * MANY, "20001 calls"),
        ([], [("median",), ("add", 1)], "before the first")],
    "news-feed-merge": [
        ([], [("follow", 1, 2)] * MANY, "20001 calls"), ([], [("follow", 1, 0)], "user"),
        ([], [("feed", 0, 1, 1)], "user"), ([], [("feed", 1, 1, FAR)], "time"),
        ([], [("feed", 1, 101, 1)], "limit"), ([], [("post", 1, 0, 1)], "postId is not"),
        ([], [("post", 1, 1, 1), ("post", 2, 1, 1)], "postId comes twice"),
        ([], [("post", 1, 1, 2), ("post", 1, 2, 1)], "out of order"),
        ([], [("feed", 1, 1, 1)], "ids in all", [None, [1] * 20001])],
    "ordered-index": [
        ([], [("next", 1)] * MANY, "20001 calls"), ([], [("put", 1, 10**9 + 1)], "number"),
        ([], [("range", 1, 2, 0)], "limit"),
        ([], [("range", 1, 2, 1)], "entries in all", [None, [[1, 1]] * 20001])],
    "rate-limiter": [
        ([1, 1], [("allow", "a", 1)] * MANY, "20001 calls"), ([0, 1], [], "capacity"),
        ([1, 1001], [], "refillPerSecond"), ([1, 1], [("allow", "", 1)], "user"),
        ([1, 1], [("allow", "a_b", 1)], "user"), ([1, 1], [("allow", "a", FAR)], "time"),
        # Half of a token and another half, in tenths of a second.
        ([1, 5], [("allow", "a", 0), ("allow", "a", 100), ("allow", "a", 200)], "tie")],
    "rate-limiter-sharded": [
        ([1, 1, 1], [("counters", 0)] * MANY, "20001 calls"), ([0, 1, 1], [], "limit"),
        ([1, 0, 1], [], "windowMs"), ([1, 1, 17], [], "shards"),
        ([1, 1, 2], [("counters", 2)], "shard"), ([1, 1, 1], [("sync", 1000, 1, 1)], "server"),
        ([1, 1, 1], [("sync", 1, 1, -1)], "time"), ([1, 1, 1], [("allow", 1, FAR, "a")], "time"),
        ([1, 1, 1], [("allow", 1, 1, "a.b")], "user")],
    "rate-limiter-sliding-window": [
        ([1, 1], [("allow", "a", 1)] * MANY, "20001 calls"), ([0, 1], [], "limit"),
        ([1, 0], [], "windowMs"), ([1, 1], [("allow", "a b", 1)], "user"),
        ([1, 1], [("retryAfter", "a", -1)], "time")],
    "saga-coordinator": [
        ([1], [("open",)] * MANY, "20001 calls"), ([101], [], "maxAttempts"),
        ([1], [("status", "A")], "saga"), ([1], [("start", "a", 0)], "steps"),
        ([1], [("report", "a", "redo", 1, 1, "ok")], "action"),
        ([1], [("report", "a", "do", 1, 2001, "ok")], "step or attempt"),
        ([1], [("report", "a", "do", 1, 1, "fine")], "outcome")],
    "slow-query-log": [
        ([1], [("slowest", 1, 1)] * MANY, "20001 calls"), ([0], [], "windowMs"),
        ([1], [("slowest", FAR, 1)], "nowMs is"),
        ([1], [("slowest", 2, 1), ("slowest", 1, 1)], "goes back"),
        ([1], [("record", 1, "a;b", 1)], "query"), ([1], [("record", 1, "a", 60001)], "durationMs"),
        ([1], [("slowest", 1, 21)], "k is not"), ([1], [("percentile", 1, 0)], "p not")],
    "two-phase-commit": [
        ([], [("crash",)] * MANY, "20001 calls"), ([], [("inquire", "A")], "tx"),
        ([], [("timeout", "a", 3001)], "crashAfter"),
        ([], [("begin", "a", [], 1)], "0 participants"),
        ([], [("vote", "a", 0, True, 1)], "participant is not"),
        ([], [("ack", "a", 10**6 + 1, 1)], "participant is not"),
        ([], [("begin", "a", [1, 2, 1], 1)], "twice"),
        ([], [("recover", -1)], "steps in all", [None, ["a"] * 40001])],
    "url-shortener": [
        ([], [("visits", "a")] * MANY, "20001 calls"),
        ([], [("visit", {"answer": 1}, 1)], "no code"),
        ([], [("visits", "a"), ("visit", {"answer": 1}, 1)], "no code"),
        ([], [("visits", "a-b")], "a code"), ([], [("claim", "a" * 17, "u", 1, 1)], "a code"),
        ([], [("shorten", "a b", 1, 1)], "url"), ([], [("claim", "a", "", 1, 1)], "url"),
        ([], [("visit", "a", FAR)], "nowMs is"),
        ([], [("visit", "a", 2), ("shorten", "u", 1, 1)], "goes back"),
        ([], [("shorten", "u", 1, -1)], "ttlMs")],
}


def class_case(name, constructor, calls, expect=None):
    """As a line of a file of cases has it."""
    case = {"ops": [name] + [call[0] for call in calls],
            "args": [constructor] + [list(call[1:]) for call in calls]}
    if expect is not None:
        case["expect"] = expect
    return case


def broken_cases(problem):
    """Of a problem of the bank: cases, and what must be said of each."""
    name = problem["id"]
    for args, said in FUNCTIONS.get(name, []):
        yield {"args": args}, said
    for text, said in STDIN.get(name, []):
        yield {"stdin": text}, said
    for constructor, calls, said, *expect in CLASSES.get(name, []):
        yield class_case(problem["interface"]["class"], constructor, calls, *expect), said
