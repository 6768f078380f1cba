#!/usr/bin/env python3
"""Writes the test files of news-feed-merge. Same bytes on every run.

The model has one list of all posts and one set of pairs; a feed is a filter over all posts, sorted.
validate.py holds each case against the constraints of the statement before it is written.
"""
import json
import os
import random
import runpy

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = runpy.run_path(os.path.join(HERE, "validate.py"))
END = 2 * 10**12


class Model:
    def __init__(self):
        self.posts = []
        self.pairs = set()

    def post(self, user, number, time):
        self.posts.append((time, number, user))

    def follow(self, follower, followee):
        changed = follower != followee and (follower, followee) not in self.pairs
        if changed:
            self.pairs.add((follower, followee))
        return changed

    def unfollow(self, follower, followee):
        changed = (follower, followee) in self.pairs
        self.pairs.discard((follower, followee))
        return changed

    def feed(self, user, limit, before):
        seen = [(time, number) for time, number, author in self.posts
                if time < before and (author == user or (user, author) in self.pairs)]
        return [number for _, number in sorted(seen, reverse=True)[:limit]]


def case(name, calls, expect=None):
    """A case; @expect, when given, is what a person worked out for all calls but posts."""
    model = Model()
    results = [getattr(model, call[0])(*call[1:]) for call in calls]
    if expect is not None:
        answers = [r for r, call in zip(results, calls) if call[0] != "post"]
        want = [{"T": True, "F": False}.get(x, x) if isinstance(x, str) else x for x in expect]
        assert answers == want, (name, answers, want)
    return {
        "name": name,
        "ops": ["NewsFeed"] + [call[0] for call in calls],
        "args": [[]] + [list(call[1:]) for call in calls],
        "expect": [None] + results,
    }


def P(user, number, time):
    return ("post", user, number, time)


def F(follower, followee):
    return ("follow", follower, followee)


def U(follower, followee):
    return ("unfollow", follower, followee)


def G(user, limit=100, before=END):
    return ("feed", user, limit, before)


def sample():
    return [
        case("follow, limit, before, unfollow",
             [P(1, 101, 1000), P(2, 102, 2000), P(1, 103, 3000), G(1, 10, 9999), F(1, 2),
              G(1, 10, 9999), G(1, 2, 9999), G(1, 2, 2000), U(1, 2), G(1, 10, 9999)],
             [[103, 101], "T", [103, 102, 101], [103, 102], [101], "T", [103, 101]]),
        case("equal times",
             [P(1, 7, 500), P(2, 9, 500), P(3, 8, 500), P(3, 5, 600), F(4, 1), F(4, 2), F(4, 3),
              G(4, 10, 1000), G(2, 10, 1000)],
             ["T", "T", "T", [5, 9, 8, 7], [9]]),
        case("nothing to see",
             [F(1, 1), F(1, 2), F(1, 2), U(2, 1), P(1, 3, 0), G(1, 5, 1), G(1, 5, 0), G(99, 5, 1)],
             ["F", "T", "F", "F", [3], [], []]),
    ]


def edge():
    trio = [P(1, 11, 10), P(1, 12, 20), P(2, 21, 15), P(2, 22, 25), P(3, 31, 12), P(3, 32, 30)]
    return [
        case("leaves posts and follows that the next case must not see", trio + [F(1, 2), G(1)],
             ["T", [22, 12, 21, 11]]),
        case("a second feed is empty", [G(1), G(2), U(1, 2), F(1, 2), P(2, 21, 5), G(1)],
             [[], [], "F", "T", [21]]),
        case("own posts belong to the feed", [P(1, 5, 1), G(1), F(1, 2), G(1), U(1, 2), G(1)],
             [[5], "T", [5], "T", [5]]),
        case("following oneself changes nothing and doubles nothing",
             [P(1, 5, 1), F(1, 1), G(1), U(1, 1), G(1)], ["F", [5], "F", [5]]),
        case("follow and unfollow work at once, old posts too (kills stored feeds)",
             trio + [F(4, 1), G(4), F(4, 3), G(4), U(4, 1), G(4), P(1, 13, 40), G(4), F(4, 1), G(4),
                     P(3, 33, 41), U(4, 3), G(4)],
             ["T", [12, 11], "T", [32, 12, 31, 11], "T", [32, 31], [32, 31], "T",
              [13, 32, 12, 31, 11], "T", [13, 12, 11]]),
        case("following goes one way", trio + [F(1, 2), G(2), G(1), F(2, 3), G(1), G(3)],
             ["T", [22, 21], [22, 12, 21, 11], "T", [22, 12, 21, 11], [32, 31]]),
        case("followed twice, unfollowed once",
             trio + [F(4, 1), F(4, 1), U(4, 1), G(4), U(4, 1), F(4, 1), G(4)],
             ["T", "F", "T", [], "F", "T", [12, 11]]),
        case("arrival is not time",
             [P(1, 1, 100), P(2, 2, 50), P(3, 3, 75), P(2, 4, 60), F(9, 1), F(9, 2), F(9, 3), G(9),
              G(9, 2)],
             ["T", "T", "T", [1, 3, 4, 2], [1, 3]]),
        case("ids do not outweigh times", [P(1, 999, 1), P(2, 5, 2), P(1, 7, 3), F(1, 2), G(1)],
             ["T", [7, 5, 999]]),
        case("equal times: by id, over users and within one",
             [P(1, 10, 5), P(1, 30, 5), P(2, 20, 5), P(2, 40, 5), F(1, 2), G(1), G(1, 3),
              P(3, 25, 5), F(1, 3), G(1)],
             ["T", [40, 30, 20, 10], [40, 30, 20], "T", [40, 30, 25, 20, 10]]),
        case("ids are numbers: 9 before 10",
             [P(1, 9, 5), P(2, 10, 5), P(3, 100, 5), F(1, 2), F(1, 3), G(1)],
             ["T", "T", [100, 10, 9]]),
        case("before is earlier than, not at",
             trio + [F(1, 2), F(1, 3), G(1, 9, 20), G(1, 9, 21), G(1, 9, 12), G(1, 9, 10),
                     G(1, 9, 11), G(1, 9, 31)],
             ["T", "T", [21, 31, 11], [12, 21, 31, 11], [11], [], [11], [32, 22, 12, 21, 31, 11]]),
        case("before cuts equal times of all users",
             [P(1, 1, 5), P(1, 2, 5), P(2, 3, 5), P(2, 4, 6), P(1, 5, 7), F(1, 2), G(1, 9, 5),
              G(1, 9, 6), G(1, 9, 7)],
             ["T", [], [3, 2, 1], [4, 3, 2, 1]]),
        case("limit is for the feed and not for each user", trio
             + [F(1, 2), F(1, 3), G(1, 1), G(1, 2), G(1, 3),
                                                                    G(1, 5), G(1, 6), G(1, 7)],
             ["T", "T", [32], [32, 22], [32, 22, 12], [32, 22, 12, 21, 31],
              [32, 22, 12, 21, 31, 11],
              [32, 22, 12, 21, 31, 11]]),
        case("all of the newest are of one user",
             [P(1, 1, 1)] + [P(2, 10 + k, 10 + k) for k in range(6)] + [F(1, 2), G(1, 4), G(1, 7)],
             ["T", [15, 14, 13, 12], [15, 14, 13, 12, 11, 10, 1]]),
        case("users that nobody knows",
             [G(5), U(5, 6), F(5, 6), G(5), G(6), P(7, 1, 1), G(5), F(8, 7), G(8)],
             [[], "F", "T", [], [], [], "T", [1]]),
        case("late times and large numbers (kills 32 bits)",
             [P(10**9, 10**9, 2**32), P(10**9, 10**9 - 1, 2**32 + 1), P(1, 5, 2**31), P(2, 6, 7),
              F(1, 10**9), F(1, 2), G(1), G(1, 9, 2**32), G(1, 9, 2**32 + 1), G(1, 1, END)],
             ["T", "T", [10**9 - 1, 10**9, 5, 6], [5, 6], [10**9, 5, 6], [10**9 - 1]]),
        case("time 0", [P(1, 5, 0), P(1, 6, 0), G(1, 9, 0), G(1, 9, 1)], [[], [6, 5]]),
        case("a feed changes nothing", trio + [F(1, 2), G(1, 3), G(1, 3), G(1, 3), G(2), G(1)],
             ["T", [22, 12, 21], [22, 12, 21], [22, 12, 21], [22, 21], [22, 12, 21, 11]]),
    ]


class Author:
    """Makes posts in order for each user, with times that often are equal."""

    def __init__(self, rng, step, numbers):
        self.rng, self.step = rng, step
        self.numbers = numbers
        self.last = {}

    def post(self, user):
        time, number = self.last.get(user, (self.rng.randrange(3 * self.step), 0))
        time += self.rng.choice((0, 0, 1, self.rng.randrange(self.step)))
        fresh = self.numbers.pop(self.rng.randrange(len(self.numbers)))
        if fresh < number:
            time += 1
        self.last[user] = (time, fresh)
        return P(user, fresh, time)


def random_calls(rng, count, users, step):
    author, calls = Author(rng, step, list(range(1, 3 * count))), []
    for _ in range(count):
        one, other, kind = 1 + rng.randrange(users), 1 + rng.randrange(users), rng.randrange(100)
        if kind < 40:
            calls.append(author.post(one))
        elif kind < 60:
            calls.append(F(one, other))
        elif kind < 70:
            calls.append(U(one, other))
        else:
            latest = max([time for time, _ in author.last.values()] + [1])
            before = rng.choice((END, latest, latest + 1, rng.randrange(latest + 2)))
            calls.append(G(one, 1 + rng.randrange(7), before))
    return calls


def random_group():
    rng = random.Random(20260101)
    cases = []
    for number in range(28):
        users, step = 2 + number % 7, (2, 6, 40)[number % 3]
        cases.append(case("random %d: %d users" % (number, users),
                          random_calls(rng, 60 + 7 * number, users, step)))
    cases.append(case("random: 30 users", random_calls(rng, 1500, 30, 10)))
    return cases


def adversarial():
    stairs = [P(1 + k % 12, 1 + k, k) for k in range(240)] + [F(1, 1 + k) for k in range(1, 12)]
    blocks = [P(1 + k // 20, 1 + k, k) for k in range(240)] + [F(1, 1 + k) for k in range(1, 12)]
    reverse = [P(1 + (239 - k) // 20, 240 - k, 1000 * (12 - (239 - k) // 20) + k % 20)
               for k in range(240)]
    equal = [P(1 + k * 7 % 12, 1 + k, 5) for k in range(120)] + [F(1, 1 + k) for k in range(1, 12)]
    busy = [c for k in range(150) for c in (P(2, 1 + 2 * k, 10 * k),
                                            P(3 + k % 9, 2 + 2 * k, 10 * k + 5))]
    busy += [F(1, user) for user in range(2, 12)]
    ring = [F(1 + k, 1 + (k + 1) % 10) for k in range(10)]
    ring += [c for k in range(100) for c in (P(1 + k % 10, 1 + k, k), G(1 + (k + 9) % 10, 3),
                                             G(1 + k % 10, 3))]
    return [
        case("posts of all users in turn",
             stairs + [G(1, 9, before) for before in range(0, 250, 9)]),
        case("each user posts in one stretch",
             blocks + [G(1, 9, before) for before in range(0, 250, 9)]),
        case("the users' stretches arrive from the latest to the earliest",
             reverse + [F(1, 1 + k) for k in range(1, 12)]
             + [G(1, 15, before) for before in range(0, 13000, 500)]),
        case("all posts at the same time", equal + [G(1, limit, 6) for limit in (1, 5, 40, 100)]
             + [G(1, 9, 5)]),
        case("one who posts as much as all others together",
             busy + [G(1, 12, before) for before in range(0, 1600, 70)]),
        case("a ring of followers, read after each post", ring),
        case("followers come and go between the pages of a feed",
             stairs + [c for k in range(24) for c in (G(1, 5, 240 - 10 * k), U(1, 2 + k % 11),
                                                      G(1, 5, 240 - 10 * k),
                                                      F(1, 2 + k * 5 % 11))]),
    ]


def large():
    rng = random.Random(20260102)
    calls = [P(2 + k * 7919 % 1500, 1 + k, k) for k in range(7500)]
    calls += [F(1, 2 + user) for user in range(1500)]
    calls += [G(1, 1 + rng.randrange(40), rng.choice((END, rng.randrange(7500))))
              for _ in range(200)]
    many = [P(2 + k % 3, 1 + k, k) for k in range(3000)] + [F(1, 2), F(1, 3), F(1, 4)]
    many += [G(1, 1 + k % 5, rng.randrange(3000)) for k in range(800)]
    return [
        case("1500 followees of 5 posts each", calls),
        case("3 followees of 1000 posts each", many),
    ]


def write(name, cases):
    with open(os.path.join(HERE, name + ".jsonl"), "w", encoding="utf-8", newline="\n") as out:
        for item in cases:
            reason = RULES["broken"](item)
            assert reason is None, (item["name"], reason)
            out.write(json.dumps(item, separators=(",", ":")) + "\n")


def main():
    write("sample", sample())
    write("edge", edge())
    write("random", random_group())
    write("adversarial", adversarial())
    write("large", large())


if __name__ == "__main__":
    main()
