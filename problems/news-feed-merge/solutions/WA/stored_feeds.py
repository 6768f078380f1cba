# Wrong: writes each post into the feeds of those who follow at that time; following brings nothing old.
import bisect


class NewsFeed:
    def __init__(self):
        self.feeds = defaultdict(list)
        self.followers = defaultdict(set)

    def post(self, user: int, postId: int, timeMs: int) -> None:
        for reader in self.followers[user] | {user}:
            bisect.insort(self.feeds[reader], (timeMs, postId, user))

    def follow(self, follower: int, followee: int) -> bool:
        if follower == followee or follower in self.followers[followee]:
            return False
        self.followers[followee].add(follower)
        return True

    def unfollow(self, follower: int, followee: int) -> bool:
        if follower not in self.followers[followee]:
            return False
        self.followers[followee].remove(follower)
        self.feeds[follower] = [p for p in self.feeds[follower] if p[2] != followee]
        return True

    def feed(self, user: int, limit: int, before: int) -> List[int]:
        newest = [post for time, post, _ in reversed(self.feeds[user]) if time < before]
        return newest[:limit]
