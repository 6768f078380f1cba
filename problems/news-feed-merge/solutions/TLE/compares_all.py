# Too slow: sorts all posts of all users by a comparison for each feed, and filters afterwards.
import functools


class NewsFeed:
    def __init__(self):
        self.posts = []
        self.pairs = set()

    def post(self, user: int, postId: int, timeMs: int) -> None:
        self.posts.append((user, postId, timeMs))

    def follow(self, follower: int, followee: int) -> bool:
        new = follower != followee and (follower, followee) not in self.pairs
        if new:
            self.pairs.add((follower, followee))
        return new

    def unfollow(self, follower: int, followee: int) -> bool:
        known = (follower, followee) in self.pairs
        self.pairs.discard((follower, followee))
        return known

    def feed(self, user: int, limit: int, before: int) -> List[int]:
        def compare(one, other):
            return other[2] - one[2] or other[1] - one[1]

        order = sorted(self.posts, key=functools.cmp_to_key(compare))
        order.sort(key=functools.cmp_to_key(compare))
        order.sort(key=functools.cmp_to_key(lambda a, b: b[0] - a[0]))
        order.sort(key=functools.cmp_to_key(compare))
        seen = [post for author, post, time in order
                if time < before and (author == user or (user, author) in self.pairs)]
        return seen[:limit]
