# Correct but O(n log n): collects all posts of all lists and sorts them.
class NewsFeed:
    def __init__(self):
        self.posts = defaultdict(list)
        self.followees = defaultdict(set)

    def post(self, user: int, postId: int, timeMs: int) -> None:
        self.posts[user].append((timeMs, postId))

    def follow(self, follower: int, followee: int) -> bool:
        before = len(self.followees[follower])
        self.followees[follower] |= {followee} - {follower}
        return len(self.followees[follower]) > before

    def unfollow(self, follower: int, followee: int) -> bool:
        before = len(self.followees[follower])
        self.followees[follower].discard(followee)
        return len(self.followees[follower]) < before

    def feed(self, user: int, limit: int, before: int) -> List[int]:
        everything = []
        for author in self.followees[user] | {user}:
            everything += [post for post in self.posts[author] if post[0] < before]
        everything.sort(reverse=True)
        return [post for _, post in everything[:limit]]
