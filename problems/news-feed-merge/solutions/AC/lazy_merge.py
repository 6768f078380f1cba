# Correct: heapq.merge over lazy iterators, one for each list, and as many of it as are wanted.
from bisect import bisect_left
from heapq import merge
from itertools import islice


class NewsFeed:
    def __init__(self):
        self.posts = {}
        self.pairs = {}

    def post(self, user: int, postId: int, timeMs: int) -> None:
        self.posts.setdefault(user, []).append((timeMs, postId))

    def follow(self, follower: int, followee: int) -> bool:
        followees = self.pairs.setdefault(follower, set())
        if follower == followee or followee in followees:
            return False
        followees.add(followee)
        return True

    def unfollow(self, follower: int, followee: int) -> bool:
        followees = self.pairs.get(follower, set())
        known = followee in followees
        followees.discard(followee)
        return known

    def newest(self, user, before):
        posts = self.posts.get(user, [])
        for at in range(bisect_left(posts, (before,)) - 1, -1, -1):
            yield posts[at]

    def feed(self, user: int, limit: int, before: int) -> List[int]:
        authors = self.pairs.get(user, set()) | {user}
        lists = [self.newest(author, before) for author in authors]
        return [post for _, post in islice(merge(*lists, reverse=True), limit)]
