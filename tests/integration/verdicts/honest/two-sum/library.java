// Uses what is preloaded from all over the library, without one import.
class Solution {
    record Entry(int value, int index) implements Comparable<Entry> {
        public int compareTo(Entry other) {
            return Integer.compare(value, other.value);
        }
    }

    sealed interface Found permits None, Some { }

    record None() implements Found { }

    record Some(int a, int b) implements Found { }

    private final AtomicInteger looks = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock();

    private Found look(List<Entry> entries, BigInteger target) {
        int low = 0, high = entries.size() - 1;
        lock.lock();
        try {
            while (low < high) {
                looks.incrementAndGet();
                BigInteger sum = BigInteger.valueOf(entries.get(low).value)
                    .add(BigInteger.valueOf(entries.get(high).value));
                int order = sum.compareTo(target);
                if (order == 0)
                    return new Some(entries.get(low).index, entries.get(high).index);
                if (order < 0)
                    low++;
                else
                    high--;
            }
        } finally {
            lock.unlock();
        }
        return new None();
    }

    public int[] twoSum(int[] nums, int target) {
        List<Entry> entries = IntStream.range(0, nums.length)
            .mapToObj(i -> new Entry(nums[i], i)).sorted().collect(Collectors.toList());
        Pattern.compile("a*").matcher("aa").matches();
        Function<Found, int[]> answer = found -> found instanceof Some some
            ? new int[] {some.a, some.b} : new int[0];
        return answer.apply(look(entries, new BigInteger(Integer.toString(target))));
    }
}
