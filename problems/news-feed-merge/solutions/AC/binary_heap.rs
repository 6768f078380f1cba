// Correct: BinaryHeap of (time, id, author, index).
struct NewsFeed {
    posts: HashMap<i32, Vec<(i64, i32)>>,
    followees: HashMap<i32, HashSet<i32>>,
}

impl NewsFeed {
    fn new() -> Self {
        NewsFeed { posts: HashMap::new(), followees: HashMap::new() }
    }

    fn post(&mut self, user: i32, post_id: i32, time_ms: i64) {
        self.posts.entry(user).or_default().push((time_ms, post_id));
    }

    fn follow(&mut self, follower: i32, followee: i32) -> bool {
        follower != followee && self.followees.entry(follower).or_default().insert(followee)
    }

    fn unfollow(&mut self, follower: i32, followee: i32) -> bool {
        self.followees.get_mut(&follower).map_or(false, |set| set.remove(&followee))
    }

    fn feed(&self, user: i32, limit: i32, before: i64) -> Vec<i32> {
        let nobody = HashSet::new();
        let followees = self.followees.get(&user).unwrap_or(&nobody);
        let mut candidates = Vec::new();
        for author in followees.iter().chain(std::iter::once(&user)) {
            if let Some(posts) = self.posts.get(author) {
                let end = posts.partition_point(|post| post.0 < before);
                if end > 0 {
                    candidates.push((posts[end - 1], *author, end - 1));
                }
            }
        }
        let mut heap = BinaryHeap::from(candidates);
        let mut result = Vec::new();
        while result.len() < limit as usize {
            match heap.pop() {
                Some(((_, id), author, at)) => {
                    result.push(id);
                    if at > 0 {
                        heap.push((self.posts[&author][at - 1], author, at - 1));
                    }
                }
                None => break,
            }
        }
        result
    }
}
