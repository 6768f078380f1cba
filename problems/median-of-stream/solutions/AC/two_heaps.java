// Correct: two heaps of Integer, the lower one with a reversed order.
class MedianStream {
    private final PriorityQueue<Integer> low = new PriorityQueue<>(Collections.reverseOrder());
    private final PriorityQueue<Integer> high = new PriorityQueue<>();

    public MedianStream() {
    }

    public void add(int num) {
        if (low.isEmpty() || num <= low.peek())
            low.add(num);
        else
            high.add(num);
        if (low.size() > high.size() + 1)
            high.add(low.poll());
        else if (high.size() > low.size())
            low.add(high.poll());
    }

    public double median() {
        if (low.size() > high.size())
            return low.peek();
        return low.peek() / 2.0 + high.peek() / 2.0;
    }
}
