// Too slow: sorts a copy of all numbers at each question.
class MedianStream {
    private final List<Integer> all = new ArrayList<>();

    public void add(int num) {
        all.add(num);
    }

    public double median() {
        List<Integer> sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        int n = sorted.size();
        return ((long) sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2.0;
    }
}
