# Wrong: users can follow themselves, and then see their posts twice.
class NewsFeed:

    def __init__(self):
        self.posts = defaultdict(list)
        self.followees = defaultdict(set)

    def post(self, user: int, postId: int, timeMs: int) -> None:
        self.posts[user].append((timeMs, postId))

    def follow(self, follower: int, followee: int) -> bool:
        if followee in self.followees[follower]:
            return False
        self.followees[follower].add(followee)
        return True

    def unfollow(self, follower: int, followee: int) -> bool:
        if followee not in self.followees[follower]:
            return False
        self.followees[follower].remove(followee)
        return True

    def feed(self, user: int, limit: int, before: int) -> List[int]:
        heap = []
        for author in [user, *self.followees.get(user, ())]:
            posts = self.posts.get(author, [])
            low, high = 0, len(posts)
            while low < high:
                middle = (low + high) // 2
                if posts[middle][0] < before:
                    low = middle + 1
                else:
                    high = middle
            if low > 0:
                time, post = posts[low - 1]
                heap.append((-time, -post, low - 1, posts))
        heapq.heapify(heap)
        result = []
        while heap and len(result) < limit:
            _, post, at, posts = heap[0]
            result.append(-post)
            if at == 0:
                heapq.heappop(heap)
            else:
                time, post = posts[at - 1]
                heapq.heapreplace(heap, (-time, -post, at - 1, posts))
        return result
