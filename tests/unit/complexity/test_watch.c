#include "judge/complexity/watch.h"
#include "tests/unit/complexity/suite.h"

#include <math.h>

#define SIZES 8

/* Batches of 8 operations at 2^8, 2^9, …: cost per operation inside and outside by exponent. */
static void fill(struct watch_cell *cells, double inside, double outside, double cpu_ns)
{
    for (size_t i = 0; i < SIZES; i++) {
        uint64_t n = 256ull << i;
        const struct watch_sample sample = {
            .inside = 800 * pow((double)n / 256, inside),
            .outside = 3000 * pow((double)n / 256, outside),
            .cpu_ns = cpu_ns * pow((double)n / 256, inside),
        };

        cells[i] = (struct watch_cell){0};
        for (int j = 0; j < 5; j++)
            watch_add(&cells[i], n, &sample);
    }
}

START_TEST(honest_work_is_believed)
{
    struct watch_cell cells[SIZES];

    fill(cells, 0, 0, 400);
    ck_assert_ptr_null(watch_judge(cells, SIZES, METER_COUNTS, false));
    fill(cells, 1, 0, 400);
    ck_assert_ptr_null(watch_judge(cells, SIZES, METER_COUNTS, false));
    fill(cells, 1, 1, 400);
    ck_assert_ptr_null(watch_judge(cells, SIZES, METER_COUNTS, true));
    ck_assert_ptr_null(watch_judge(cells, 0, METER_COUNTS, false));
}
END_TEST

/* At the smallest sizes a batch is of two operations, later of eight: that is no growth. */
START_TEST(longer_batches_are_believed)
{
    struct watch_cell cells[SIZES] = {0};

    for (size_t i = 0; i < SIZES; i++) {
        uint64_t n = 16ull << i;
        const struct watch_sample sample = {
            .inside = 800 * (double)n, .outside = n < 256 ? 800 : 3200, .cpu_ns = 400};

        for (int j = 0; j < 5; j++)
            watch_add(&cells[i], n, &sample);
    }
    ck_assert_ptr_null(watch_judge(cells, SIZES, METER_COUNTS, false));
}
END_TEST

/* Encoding, or a thread, does what the operations should. */
START_TEST(work_outside_is_found)
{
    struct watch_cell cells[SIZES];

    fill(cells, 0, 1, 400);
    ck_assert_ptr_nonnull(watch_judge(cells, SIZES, METER_COUNTS, false));
    ck_assert_ptr_nonnull(watch_judge(cells, SIZES, METER_CLOCK, false));
    fill(cells, 0, 0.5, 400);
    ck_assert_ptr_nonnull(watch_judge(cells, SIZES, METER_COUNTS, false));
    /* Arguments of n elements are decoded in O(n), but not in O(n^2). */
    fill(cells, 0, 1, 400);
    ck_assert_ptr_null(watch_judge(cells, SIZES, METER_COUNTS, true));
    fill(cells, 1, 2, 400);
    ck_assert_ptr_nonnull(watch_judge(cells, SIZES, METER_COUNTS, true));
}
END_TEST

/* A constant that is burnt inside hides nothing: what is outside grows all the same. */
START_TEST(padding_hides_nothing)
{
    struct watch_cell cells[SIZES];

    for (int sized = 0; sized < 2; sized++) {
        fill(cells, sized, sized + 1, 400);
        for (size_t i = 0; i < SIZES; i++)
            for (int j = 0; j < 5; j++)
                cells[i].samples[j].inside = sized ? 8e4 * (double)cells[i].n : 8e6;
        ck_assert_ptr_nonnull(watch_judge(cells, SIZES, METER_COUNTS, sized));
        /* The clock has no figures of that fineness. */
        ck_assert_ptr_null(watch_judge(cells, SIZES, METER_CLOCK, sized));
    }
    /* What a driver does for arguments that grow, and what it does with nothing that grows. */
    fill(cells, 1, 1.2, 400);
    for (size_t i = 0; i < SIZES; i++)
        for (int j = 0; j < 5; j++)
            cells[i].samples[j].inside *= 1e4;
    ck_assert_ptr_null(watch_judge(cells, SIZES, METER_COUNTS, true));
    fill(cells, 0, 0.35, 400);
    for (size_t i = 0; i < SIZES; i++)
        for (int j = 0; j < 5; j++)
            cells[i].samples[j].inside *= 1e4;
    ck_assert_ptr_null(watch_judge(cells, SIZES, METER_COUNTS, false));
}
END_TEST

/* Nor does one that is burnt outside. */
START_TEST(padding_outside_hides_nothing)
{
    struct watch_cell cells[SIZES];

    fill(cells, 0, 1, 400);
    for (size_t i = 0; i < SIZES; i++)
        for (int j = 0; j < 5; j++)
            cells[i].samples[j].outside += 8e6;
    ck_assert_ptr_nonnull(watch_judge(cells, SIZES, METER_COUNTS, false));
    /* Answers of n elements are made in O(n) and encoded in O(n). */
    fill(cells, 1, 1, 400);
    for (size_t i = 0; i < SIZES; i++)
        for (int j = 0; j < 5; j++)
            cells[i].samples[j].outside += 8e6;
    ck_assert_ptr_null(watch_judge(cells, SIZES, METER_COUNTS, false));
}
END_TEST

/* Of eight calls with the same arguments, only the first one is worked for. */
START_TEST(kept_answers_are_found)
{
    struct watch_cell cells[SIZES];

    for (int exponent = 1; exponent <= 2; exponent++) {
        fill(cells, 1, 1, 400);
        for (size_t i = 0; i < SIZES; i++) {
            watch_first(&cells[i], 700 + 300 * pow((double)cells[i].n / 256, exponent), 8);
            watch_first(&cells[i], 1, 8); /* Is not the first. */
            for (int j = 0; j < 5; j++)
                cells[i].samples[j].operations = 8;
        }
        if (exponent == 1) /* A warm-up. */
            ck_assert_ptr_null(watch_judge(cells, SIZES, METER_COUNTS, true));
        else
            ck_assert_ptr_nonnull(watch_judge(cells, SIZES, METER_COUNTS, true));
        ck_assert_ptr_null(watch_judge(cells, SIZES, METER_CLOCK, true));
    }
}
END_TEST

/* What a batch of nothing costs is taken off, and with it what it grows by. */
START_TEST(nothing_does_not_rise)
{
    struct watch_cell cells[SIZES];

    for (int rises = 0; rises < 2; rises++) {
        fill(cells, 0, 0, 400);
        for (size_t i = 0; i < SIZES; i++)
            for (int j = 0; j < 5; j++)
                cells[i].samples[j].nothing =
                    0.8 + (rises ? 0.01 : -0.01) * (double)i; /* It warms up. */
        if (rises)
            ck_assert_ptr_nonnull(watch_judge(cells, SIZES, METER_COUNTS, false));
        else
            ck_assert_ptr_null(watch_judge(cells, SIZES, METER_COUNTS, false));
    }
}
END_TEST

/* What a batch of nothing costs is taken off: it may not be made dear. */
START_TEST(nothing_is_cheap)
{
    struct watch_cell cells[SIZES];

    for (int dear = 0; dear < 2; dear++) {
        fill(cells, 0, 0, 400);
        for (size_t i = 0; i < SIZES; i++)
            for (int j = 0; j < 5; j++)
                cells[i].samples[j].nothing = dear ? 3 : 0.9;
        ck_assert_int_eq(watch_judge(cells, SIZES, METER_COUNTS, false) != NULL, dear);
    }
}
END_TEST

/* However level it is: a sort while answers are encoded is no more than a driver does while it
 * decodes arguments of n elements. */
START_TEST(encoding_is_cheap)
{
    struct watch_cell cells[SIZES];

    for (int dear = 0; dear < 2; dear++) {
        fill(cells, 1, 1, 400);
        for (int j = 0; j < 5; j++)
            cells[SIZES - 1].samples[j].encoding = dear ? 1.5 : 0.5;
        ck_assert_int_eq(watch_judge(cells, SIZES, METER_COUNTS, true) != NULL, dear);
        ck_assert_ptr_null(watch_judge(cells, SIZES, METER_CLOCK, true));
    }
}
END_TEST

/* A forged count stays small while the kernel sees the time. */
START_TEST(counts_must_fit_the_time)
{
    struct watch_cell cells[SIZES];

    fill(cells, 0, 0, 400);
    for (int j = 0; j < 5; j++)
        cells[SIZES - 1].samples[j].cpu_ns = 5e6;
    ck_assert_ptr_nonnull(watch_judge(cells, SIZES, METER_COUNTS, false));
    ck_assert_ptr_null(watch_judge(cells, SIZES, METER_CLOCK, false));
    /* One slow batch is the machine's. */
    fill(cells, 0, 0, 400);
    cells[SIZES - 1].samples[2].cpu_ns = 5e6;
    ck_assert_ptr_null(watch_judge(cells, SIZES, METER_COUNTS, false));
}
END_TEST

/* Some batches that a busy machine made longer void nothing; all of them do. */
START_TEST(a_busy_machine_is_no_forger)
{
    struct watch_cell cell = {0};

    for (int busy = 0; busy < 4; busy++) {
        const struct watch_sample sample = {.inside = 800, .outside = 3000, .cpu_ns = 5000000};

        watch_add(&cell, 256, &sample);
    }
    ck_assert_ptr_nonnull(watch_judge(&cell, 1, METER_COUNTS, false));
    for (int quiet = 0; quiet < 2; quiet++) {
        const struct watch_sample sample = {.inside = 800, .outside = 3000, .cpu_ns = 40000};

        watch_add(&cell, 256, &sample);
    }
    ck_assert_ptr_null(watch_judge(&cell, 1, METER_COUNTS, false));
}
END_TEST

RUN_SUITE("watch", honest_work_is_believed, longer_batches_are_believed, work_outside_is_found,
          padding_hides_nothing, padding_outside_hides_nothing, nothing_is_cheap, encoding_is_cheap,
          kept_answers_are_found, nothing_does_not_rise, counts_must_fit_the_time,
          a_busy_machine_is_no_forger)
