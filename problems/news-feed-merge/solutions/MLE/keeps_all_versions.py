# Takes memory without bound: keeps the merged list of every feed it was ever asked for, whole.
class NewsFeed:
    def __init__(self):
        self.posts = defaultdict(list)
        self.followees = defaultdict(set)
        self.cache = []

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
            everything += [(time, post, author) for time, post in self.posts[author]]
        everything.sort(reverse=True)
        self.cache.append(everything)
        return [post for time, post, _ in everything if time < before][:limit]
