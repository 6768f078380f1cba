#include "judge/core/round.h"

#include "tests/unit/complexity/suite.h"

#include <string.h>

START_TEST(edges_of_the_window)
{
    const struct round_window window = {1000, 2000};

    ck_assert_int_eq(round_state_at(&window, 0), ROUND_UPCOMING);
    ck_assert_int_eq(round_state_at(&window, 999), ROUND_UPCOMING);
    ck_assert_int_eq(round_state_at(&window, 1000), ROUND_OPEN);
    ck_assert_int_eq(round_state_at(&window, 1999), ROUND_OPEN);
    ck_assert_int_eq(round_state_at(&window, 2000), ROUND_CLOSED);
    ck_assert_int_eq(round_state_at(&window, UINT64_MAX), ROUND_CLOSED);
}
END_TEST

START_TEST(without_a_bound)
{
    const struct round_window ever = {0, 0}, from = {1000, 0}, until = {0, 2000};
    const struct round_window empty = {1000, 1000};

    ck_assert_int_eq(round_state_at(&ever, 0), ROUND_OPEN);
    ck_assert_int_eq(round_state_at(&ever, UINT64_MAX), ROUND_OPEN);
    ck_assert_int_eq(round_state_at(&from, 999), ROUND_UPCOMING);
    ck_assert_int_eq(round_state_at(&from, UINT64_MAX), ROUND_OPEN);
    ck_assert_int_eq(round_state_at(&until, 0), ROUND_OPEN);
    ck_assert_int_eq(round_state_at(&until, 2000), ROUND_CLOSED);
    ck_assert_int_eq(round_state_at(&empty, 999), ROUND_UPCOMING);
    ck_assert_int_eq(round_state_at(&empty, 1000), ROUND_CLOSED);
}
END_TEST

START_TEST(good_windows)
{
    ck_assert(round_window_is_good(&(struct round_window){0, 0}));
    ck_assert(round_window_is_good(&(struct round_window){5, 0}));
    ck_assert(round_window_is_good(&(struct round_window){5, 5}));
    ck_assert(!round_window_is_good(&(struct round_window){6, 5}));
}
END_TEST

START_TEST(closing)
{
    struct round_window closed = round_window_closed((struct round_window){1000, 2000}, 1500);

    ck_assert_uint_eq(closed.opens_ms, 1000);
    ck_assert_uint_eq(closed.closes_ms, 1500);
    closed = round_window_closed((struct round_window){1000, 2000}, 2500); /* It was over. */
    ck_assert_uint_eq(closed.closes_ms, 2000);
    closed = round_window_closed((struct round_window){0, 0}, 7);
    ck_assert_uint_eq(closed.closes_ms, 7);
    closed = round_window_closed((struct round_window){1000, 2000}, 500); /* It never opens. */
    ck_assert_uint_eq(closed.opens_ms, 500);
    ck_assert_uint_eq(closed.closes_ms, 500);
    ck_assert_int_eq(round_state_at(&closed, 500), ROUND_CLOSED);
}
END_TEST

START_TEST(revealing)
{
    const struct round_window window = {1000, 2000};
    enum round_reveal reveal;

    ck_assert(!round_reveals(REVEAL_NEVER, &window, 5000));
    ck_assert(!round_reveals(REVEAL_CLOSED, &window, 1999));
    ck_assert(round_reveals(REVEAL_CLOSED, &window, 2000));
    ck_assert(round_reveals(REVEAL_ALWAYS, &window, 0));
    for (int i = 0; i < REVEAL_COUNT; i++) {
        ck_assert_int_eq(round_reveal_parse(round_reveal_name((enum round_reveal)i), &reveal), 0);
        ck_assert_int_eq(reveal, i);
    }
    ck_assert_int_eq(round_reveal_parse("sometimes", &reveal), -1);
}
END_TEST

START_TEST(names_of_batches)
{
    ck_assert(round_is_batch("batch-0123456789abcdef0123"));
    ck_assert(!round_is_batch("batch-0123456789abcdef012"));
    ck_assert(!round_is_batch("batch-0123456789abcdef01234"));
    ck_assert(!round_is_batch("batch-0123456789ABCDEF0123"));
    ck_assert(!round_is_batch("batch-2"));
    ck_assert(!round_is_batch("Batch-0123456789abcdef0123"));
    ck_assert(!round_is_batch(""));
}
END_TEST

RUN_SUITE("round", edges_of_the_window, without_a_bound, good_windows, closing, revealing,
          names_of_batches)
