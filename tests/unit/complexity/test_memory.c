#include "judge/complexity/memory.h"
#include "tests/unit/complexity/suite.h"
#include "tests/unit/complexity/synthetic.h"

#include <assert.h>

#define SIZES 6
#define DRAWS 300
#define BULK_BYTES 262144.0
#define PAGE_BYTES 4096.0
#define ERROR_BYTES 16384.0
#define ERRORS ((struct memory_errors){ERROR_BYTES, 0})

/* Memory of an object whose processes hold @f and @hidden more in no process, at 2^13 … 2^18. */
static void measure(uint64_t *seed, double (*f)(double n), double top_bytes, double hidden_bytes,
                    struct memory_point *points)
{
    double base = uniform(seed, 0, 65536);

    for (size_t i = 0; i < SIZES; i++) {
        double n = (double)(8192u << i);
        double held = base + top_bytes * f(n) / f(262144);

        points[i] = (struct memory_point){
            .n = (uint64_t)n,
            .pages_bytes = PAGE_BYTES * floor(held * uniform(seed, 0.99, 1.01) / PAGE_BYTES),
            .whole_bytes = held * 1.004 + hidden_bytes * n / 262144 + uniform(seed, 0, BULK_BYTES),
        };
    }
}

START_TEST(pages_settle_a_class)
{
    static const struct {
        double (*f)(double n);
        enum complexity_class class;
        double top_bytes_max; /* What is constant wobbles, too. */
    } rows[] = {{one, CLASS_CONSTANT, 2e6},
                {sqrt, CLASS_SQRT, 9e7},
                {linear, CLASS_LINEAR, 9e7},
                {linearithmic, CLASS_LINEARITHMIC, 9e7},
                {quadratic, CLASS_QUADRATIC, 9e7}}; /* Or with a log factor: two points tell. */
    struct memory_point points[SIZES];
    uint64_t seed = 7;
    bool pages;

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        for (int draw = 0; draw < DRAWS; draw++) {
            struct fit fit;

            measure(&seed, rows[i].f,
                    uniform(&seed, rows[i].top_bytes_max / 15, rows[i].top_bytes_max), 0, points);
            fit = memory_fit(points, SIZES, ERRORS, &pages);
            ck_assert(pages);
            ck_assert_msg(fit.low == rows[i].class &&
                              (fit_settled(&fit) || fit.low == CLASS_QUADRATIC),
                          "%s: %s to %s", class_format(rows[i].class), class_format(fit.low),
                          class_format(fit.high));
        }
}
END_TEST

/* What a program puts where its pages do not show is in the whole. */
START_TEST(hidden_memory_is_seen)
{
    struct memory_point points[SIZES];
    struct cost_point series[SIZES];
    uint64_t seed = 8;
    bool pages;

    for (int draw = 0; draw < DRAWS; draw++) {
        struct fit fit;

        measure(&seed, one, 0, uniform(&seed, 8e6, 9e7), points);
        ck_assert(!memory_agrees(points, SIZES));
        fit = memory_fit(points, SIZES, ERRORS, &pages);
        ck_assert(!pages);
        ck_assert_int_ge(fit.low, CLASS_SQRT);
        ck_assert(fit.low <= CLASS_LINEAR && CLASS_LINEAR <= fit.high);
        memory_series(points, SIZES, pages, series);
        ck_assert_double_eq(series[2].cost, points[2].whole_bytes);
    }
}
END_TEST

/* The limit, and one past it. */
START_TEST(apart)
{
    struct memory_point points[2] = {{.n = 1, .whole_bytes = 0, .pages_bytes = 0},
                                     {.n = 2, .whole_bytes = 534900, .pages_bytes = 0}};

    ck_assert(!memory_agrees(points, 0));
    ck_assert(memory_agrees(points, 2)); /* 524288 and 2 % of that. */
    points[1].whole_bytes = 524288 / 0.98 + 1;
    ck_assert(!memory_agrees(points, 2));
    points[1] = (struct memory_point){.n = 2, .whole_bytes = 10, .pages_bytes = MEMORY_UNKNOWN};
    ck_assert(!memory_agrees(points, 2));
}
END_TEST

/* Without the pages it is as it was: nothing is said that bulk cannot tell. */
START_TEST(pages_not_known)
{
    struct memory_point points[SIZES];
    uint64_t seed = 9;
    bool pages;

    for (int draw = 0; draw < DRAWS; draw++) {
        struct fit fit;

        measure(&seed, linear, uniform(&seed, 6e6, 9e7), 0, points);
        points[draw % SIZES].pages_bytes = MEMORY_UNKNOWN;
        fit = memory_fit(points, SIZES, ERRORS, &pages);
        ck_assert(!pages);
        ck_assert(fit.low <= CLASS_LINEAR && CLASS_LINEAR <= fit.high);
    }
}
END_TEST

/* 8 bytes an operation, which vanish in what the kernel charges in bulk. */
START_TEST(small_leaks)
{
    struct memory_point points[LEAK_POINTS_MAX];
    uint64_t seed = 10;
    bool pages;

    for (int draw = 0; draw < DRAWS; draw++) {
        struct leak leak;

        for (size_t i = 0; i < 10; i++) {
            double n = (double)(1024u << i);

            points[i] = (struct memory_point){
                .n = (uint64_t)n,
                .pages_bytes = PAGE_BYTES * floor(8 * n / PAGE_BYTES),
                .whole_bytes = 8 * n + uniform(&seed, 0, BULK_BYTES),
            };
        }
        leak = memory_leak(points, 10, 120000, ERROR_BYTES, &pages);
        ck_assert(pages);
        ck_assert_int_eq(leak.verdict, LEAK_FOUND);
        ck_assert_double_eq_tol(leak.bytes_per_operation, 8, 0.1);
        points[9].whole_bytes += 3e6; /* Something that the pages do not show. */
        (void)memory_leak(points, 10, 120000, ERROR_BYTES, &pages);
        ck_assert(!pages);
    }
}
END_TEST

/* Pages that wobble by megabytes, and a runtime that tells what of them is in use. */
static struct fit listen(uint64_t *seed, double (*f)(double n), double (*told)(double n))
{
    const double wobble = 400000, top_bytes = 2.5e7;
    struct memory_point points[SIZES];
    bool pages;

    measure(seed, f, top_bytes, 0, points);
    for (size_t i = 0; i < SIZES; i++) {
        double moved = uniform(seed, -wobble, wobble);

        points[i].told_bytes = top_bytes * told((double)points[i].n) / told(262144);
        points[i].pages_bytes = fmax(points[i].pages_bytes + moved, 0);
        points[i].whole_bytes = fmax(points[i].whole_bytes + moved, 0);
    }
    return memory_fit(points, SIZES, (struct memory_errors){wobble, 100000}, &pages);
}

START_TEST(what_is_told_narrows)
{
    uint64_t seed = 11;
    int settled = 0;

    for (int draw = 0; draw < DRAWS; draw++) {
        struct fit fit = listen(&seed, linear, linear);

        ck_assert(fit.low <= CLASS_LINEAR && CLASS_LINEAR <= fit.high);
        settled += fit_settled(&fit);
    }
    ck_assert_int_ge(settled, DRAWS * 9 / 10);
}
END_TEST

/* A runtime that is made to tell of less never brings back what was seen from outside. */
START_TEST(lies_change_nothing)
{
    uint64_t seed = 12;

    for (int draw = 0; draw < DRAWS; draw++) {
        ck_assert_int_ge(listen(&seed, linear, one).low, CLASS_LINEAR);
        ck_assert_int_ge(listen(&seed, quadratic, linear).low, CLASS_QUADRATIC);
    }
}
END_TEST

/* A heap that is collected: pages that the runtime keeps beside its objects, more of them the
 * further the heap has come and never the same, and what it tells, which is exact but for what was
 * begun when it was read. Sizes from 2^12, as few as a busy machine leaves. */
static struct fit weigh_heap(uint64_t *seed, double (*f)(double n), double entry_bytes,
                             double plain_bytes, size_t count)
{
    const struct memory_errors errors = {400000, 40000};
    struct memory_point points[SIZES + 1];
    double reserve = uniform(seed, 0, 2e6);
    bool pages;

    assert(count <= SIZES + 1);
    for (size_t i = 0; i < count; i++) {
        double n = (double)(4096u << i), held = entry_bytes * f(n) + plain_bytes * n;
        double seen =
            held + reserve * (1 + 0.1 * (double)i) + errors.pages_bytes * uniform(seed, -1.5, 1.5);

        points[i] = (struct memory_point){
            .n = (uint64_t)n,
            .pages_bytes = PAGE_BYTES * floor(fmax(seen, 0) / PAGE_BYTES),
            .whole_bytes = fmax(seen, 0) + uniform(seed, 0, BULK_BYTES),
            .told_bytes = fmax(held + errors.told_bytes * uniform(seed, -1.5, 1.5), 1),
        };
    }
    return memory_fit(points, count, errors, &pages);
}

/* From nothing beside the plain part to nothing but f: what was n log n is never called O(n), nor
 * the other way round. */
START_TEST(collected_heaps)
{
    static const struct {
        double (*f)(double n);
        enum complexity_class class;
        double entry_bytes_max;
    } rows[] = {{linear, CLASS_LINEAR, 400}, {linearithmic, CLASS_LINEARITHMIC, 64}};
    uint64_t seed = 13;

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        int settled = 0;

        for (int draw = 0; draw < DRAWS * 20; draw++) {
            double entry_bytes = rows[i].entry_bytes_max * uniform(&seed, 0.25, 1);
            double plain_bytes = uniform(&seed, 0, 120);
            struct fit fit =
                weigh_heap(&seed, rows[i].f, entry_bytes, plain_bytes, 5 + (size_t)draw % 3);

            ck_assert_msg(fit.low <= rows[i].class && rows[i].class <= fit.high,
                          "%g bytes beside %g: %s to %s", entry_bytes, plain_bytes,
                          class_format(fit.low), class_format(fit.high));
            settled += fit_settled(&fit);
        }
        ck_assert_msg(settled >= DRAWS * 20 / 3, "%s: %d", class_format(rows[i].class), settled);
    }
}
END_TEST

/* Readings of an answer in JavaScript that keeps n log n bytes, by a driver that told up to a
 * megabyte too much or too little: O(n) by one rule or another. */
START_TEST(what_is_told_wrongly_settles_nothing)
{
    static const struct memory_point rows[][5] = {
        {{2048, 4247552, 3915776, 1555944},
         {4096, 7438336, 7208960, 3800352},
         {8192, 11624448, 11317248, 8294704},
         {16384, 20287488, 20123648, 16948520},
         {32768, 39784448, 39624704, 36401312}},
        {{1024, 1298432, 1355776, 600104},
         {2048, 3567616, 3637248, 1556976},
         {4096, 7127040, 7016448, 3713144},
         {8192, 11624448, 11223040, 8317816},
         {16384, 20127744, 20000768, 16948776}},
        {{1024, 1474560, 1335296, 601720},
         {2048, 3612672, 3784704, 1805136},
         {4096, 6623232, 6602752, 3898424},
         {8192, 10903552, 10858496, 8067760},
         {16384, 20717568, 20459520, 16949120}},
    };
    const struct memory_errors errors = {400000, 40000};
    bool pages;

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct fit fit = memory_fit(rows[i], 5, errors, &pages);

        ck_assert(pages);
        ck_assert_msg(fit.high >= CLASS_LINEARITHMIC, "readings %zu: %s", i,
                      class_format(fit.high));
    }
}
END_TEST

/* Readings of an answer in JavaScript with a Map and two arrays that grow by halves: n entries,
 * which what was told called O(n log n), since the arrays happened to be the fuller the larger they
 * were.
 */
START_TEST(no_log_factor_is_told)
{
    static const struct memory_point row[] = {
        {4096, 2000000, 1900540, 245280},       {8192, 2225000, 2125820, 479808},
        {16384, 2823000, 2723840, 943992},      {32768, 3503000, 3403780, 1667890},
        {65536, 5354000, 5255170, 3401720},     {131072, 9020000, 8921090, 7025880},
        {262144, 16733000, 16633900, 14676800},
    };
    const struct memory_errors errors = {400000, 40000};
    bool pages;
    struct fit fit = memory_fit(row, sizeof row / sizeof row[0], errors, &pages);

    ck_assert(pages);
    ck_assert_int_eq(fit.low, CLASS_LINEAR);
}
END_TEST

RUN_SUITE("memory", pages_settle_a_class, hidden_memory_is_seen, apart, pages_not_known,
          small_leaks, what_is_told_narrows, lies_change_nothing, collected_heaps,
          what_is_told_wrongly_settles_nothing, no_log_factor_is_told)
