// Wrong: posts are static, and all objects of the process share them.
class NewsFeed {
    private record Post(long time, int id) implements Comparable<Post> {
        @Override
        public int compareTo(Post other) {
            return time != other.time ? Long.compare(other.time, time) : Integer.compare(other.id, id);
        }
    }

    private static class Cursor {
        final List<Post> posts;
        int at;

        Cursor(List<Post> posts, int at) {
            this.posts = posts;
            this.at = at;
        }

        Post post() {
            return posts.get(at);
        }
    }

    private static final Map<Integer, List<Post>> posts = new HashMap<>();
    private final Map<Integer, Set<Integer>> followees = new HashMap<>();

    public NewsFeed() {
    }

    public void post(int user, int postId, long timeMs) {
        posts.computeIfAbsent(user, u -> new ArrayList<>()).add(new Post(timeMs, postId));
    }

    public boolean follow(int follower, int followee) {
        return follower != followee
                && followees.computeIfAbsent(follower, f -> new HashSet<>()).add(followee);
    }

    public boolean unfollow(int follower, int followee) {
        return followees.getOrDefault(follower, Set.of()).contains(followee)
                && followees.get(follower).remove(followee);
    }

    private void add(Queue<Cursor> heap, int author, long before) {
        List<Post> list = posts.getOrDefault(author, List.of());
        int low = 0, high = list.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (list.get(middle).time() < before)
                low = middle + 1;
            else
                high = middle;
        }
        if (low > 0)
            heap.add(new Cursor(list, low - 1));
    }

    public List<Integer> feed(int user, int limit, long before) {
        Queue<Cursor> heap = new PriorityQueue<>(Comparator.comparing(Cursor::post));
        add(heap, user, before);
        for (int author : followees.getOrDefault(user, Set.of()))
            add(heap, author, before);
        List<Integer> result = new ArrayList<>();
        while (!heap.isEmpty() && result.size() < limit) {
            Cursor cursor = heap.poll();
            result.add(cursor.post().id());
            if (cursor.at-- > 0)
                heap.add(cursor);
        }
        return result;
    }
}
