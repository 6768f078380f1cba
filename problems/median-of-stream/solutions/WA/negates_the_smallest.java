// Wrong: a max-heap by negated ints, and the smallest int has no negative.
class MedianStream {
    private final PriorityQueue<Integer> low = new PriorityQueue<>();
    private final PriorityQueue<Integer> high = new PriorityQueue<>();

    public void add(int num) {
        low.add(-num);
        high.add(-low.poll());
        if (high.size() > low.size())
            low.add(-high.poll());
    }

    public double median() {
        if (low.size() > high.size())
            return -low.peek();
        return ((double) -low.peek() + high.peek()) / 2;
    }
}
