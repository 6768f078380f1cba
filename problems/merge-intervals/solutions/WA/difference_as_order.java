// Wrong: orders by a difference of doubled ints, which overflows.
class Solution {
    public int[][] merge(int[][] intervals) {
        Arrays.sort(intervals, (a, b) -> 2 * a[0] - 2 * b[0] + a[1] - b[1]);
        List<int[]> merged = new ArrayList<>();
        for (int[] interval : intervals) {
            int last = merged.size() - 1;
            if (last < 0 || merged.get(last)[1] < interval[0])
                merged.add(interval);
            else
                merged.get(last)[1] = Math.max(merged.get(last)[1], interval[1]);
        }
        return merged.toArray(new int[0][]);
    }
}
