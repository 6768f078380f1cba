#include "judge/complexity/leak.h"
#include "tests/unit/complexity/suite.h"
#include "tests/unit/complexity/synthetic.h"

#define POINTS 8
#define ERROR 120000.0
#define DRAWS 500

typedef double memory(double operations);

static double entries(double m)
{
    (void)m;
    return 200000;
}

static double leaks_32(double m)
{
    return 32 * m;
}

static double leaks_100(double m)
{
    return 1e6 + 100 * m;
}

/* A log of the last 20000 calls. */
static double log_of_calls(double m)
{
    return 200 * fmin(m, 20000);
}

/* A table that doubles up to a bound. */
static double table(double m)
{
    return 64 * fmin(exp2(ceil(log2(m))), 32768);
}

static double logarithmic(double m)
{
    return 500000 * log2(m);
}

/* Compaction whenever there is twice as much as is needed. */
static double sawtooth(double m)
{
    return 400 * fmod(m, 5000);
}

static const struct row {
    memory *memory;
    enum leak_verdict verdict;
    bool exact; /* Or LEAK_UNSURE. */
    double bytes;
} rows[] = {
    {entries, LEAK_NONE, true, 0},      {leaks_32, LEAK_FOUND, false, 32},
    {leaks_100, LEAK_FOUND, true, 100}, {log_of_calls, LEAK_NONE, true, 0},
    {table, LEAK_NONE, true, 0},        {logarithmic, LEAK_NONE, false, 0},
    {sawtooth, LEAK_NONE, false, 0},
};

static struct leak judge(memory *of, size_t count, double error, uint64_t *seed)
{
    struct cost_point points[POINTS];

    for (size_t i = 0; i < count; i++) {
        double m = (double)(1024ull << i);

        points[i] = (struct cost_point){.n = 1024ull << i, .cost = of(m) + error * normal(seed)};
    }
    return leak_judge(points, count, ERROR);
}

/* What is lost is found with its size; what only warms up, or comes and goes, is no leak. */
START_TEST(verdicts)
{
    uint64_t seed = 3;

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        for (int draw = 0; draw < DRAWS; draw++) {
            struct leak leak = judge(rows[i].memory, POINTS, draw == 0 ? 0 : ERROR, &seed);

            ck_assert((leak.verdict == LEAK_UNSURE) == (leak.note != NULL));
            if (leak.verdict == LEAK_UNSURE && (!rows[i].exact || draw > 0)) {
                ck_assert_double_eq(leak.bytes_per_operation, 0);
                continue;
            }
            ck_assert_msg(leak.verdict == rows[i].verdict, "row %zu, draw %d: %s", i, draw,
                          leak_verdict_name(leak.verdict));
            if (leak.verdict == LEAK_FOUND)
                ck_assert_double_eq_tol(leak.bytes_per_operation, rows[i].bytes,
                                        0.3 * rows[i].bytes);
            else
                ck_assert(leak.bytes_per_operation > 0 && leak.bytes_per_operation < 20);
        }
}
END_TEST

/* Bounded memory that is still filling up at the end is left open, or seen as what it is so far. */
START_TEST(too_little)
{
    uint64_t seed = 3;

    for (size_t count = 0; count < LEAK_POINTS_MIN; count++) {
        struct leak leak = judge(leaks_100, count, 0, &seed);

        ck_assert_int_eq(leak.verdict, LEAK_UNSURE);
        ck_assert_str_eq(leak.note, "too few calls fit into the time");
    }
}
END_TEST

RUN_SUITE("leak", verdicts, too_little)
