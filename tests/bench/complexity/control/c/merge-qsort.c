/* Label (merge-intervals): merge O(n log n). qsort of the rows. */
static int by_start(const void *a, const void *b) {
    int x = **(int *const *)a, y = **(int *const *)b;
    return (x > y) - (x < y);
}

int **merge(int **intervals, int intervalsSize, int *intervalsColSize, int *returnSize, int **returnColumnSizes) {
    qsort(intervals, (size_t)intervalsSize, sizeof *intervals, by_start);
    int **out = malloc(sizeof *out * (size_t)intervalsSize), n = 0;
    for (int i = 0; i < intervalsSize; i++) {
        if (n && intervals[i][0] <= out[n - 1][1]) {
            if (intervals[i][1] > out[n - 1][1])
                out[n - 1][1] = intervals[i][1];
            continue;
        }
        out[n] = malloc(2 * sizeof(int));
        out[n][0] = intervals[i][0];
        out[n++][1] = intervals[i][1];
    }
    *returnColumnSizes = malloc(sizeof(int) * (size_t)n);
    for (int i = 0; i < n; i++)
        (*returnColumnSizes)[i] = 2;
    *returnSize = n;
    return out;
}
