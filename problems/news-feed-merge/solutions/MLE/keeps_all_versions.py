# Takes memory without bound: copies all posts at each follow, to know later what there was.
class NewsFeed:
    def __init__(self):
        self.posts = defaultdict(list)
        self.followees = defaultdict(dict)

    def post(self, user: int, postId: int, timeMs: int) -> None:
        self.posts[user].append((timeMs, postId))

    def follow(self, follower: int, followee: int) -> bool:
        if follower == followee or followee in self.followees[follower]:
            return False
        snapshot = [(user, time, post) for user, posts in self.posts.items() for time, post in posts]
        self.followees[follower][followee] = snapshot
        return True

    def unfollow(self, follower: int, followee: int) -> bool:
        return self.followees[follower].pop(followee, None) is not None

    def feed(self, user: int, limit: int, before: int) -> List[int]:
        everything = []
        for author in [user, *self.followees[user]]:
            everything += [post for post in self.posts[author] if post[0] < before]
        everything.sort(reverse=True)
        return [post for _, post in everything[:limit]]
