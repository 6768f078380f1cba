# Too slow: sorts all posts of all lists by inserting one after the other into a list.
class NewsFeed:
    def __init__(self):
        self.posts = []
        self.pairs = set()

    def post(self, user: int, postId: int, timeMs: int) -> None:
        self.posts.append((timeMs, postId, user))

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
        order = []
        for post in self.posts:
            author = post[2]
            if post[0] < before and (author == user or (user, author) in self.pairs):
                at = len(order)
                while at > 0 and order[at - 1] < post:
                    at -= 1
                order.insert(at, post)
        return [post[1] for post in order[:limit]]
