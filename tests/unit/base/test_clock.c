#include "judge/base/clock.h"

#include "tests/unit/complexity/suite.h"

#define DAY_MS (24ull * 3600 * 1000)

START_TEST(a_clock_that_was_set_back)
{
    ck_assert_uint_eq(clock_wall_since_ms(clock_wall_ms() + DAY_MS), 0);
    ck_assert_uint_eq(clock_wall_since_ms(UINT64_MAX), 0);
    ck_assert_uint_ge(clock_wall_since_ms(clock_wall_ms() - DAY_MS), DAY_MS);
}
END_TEST

RUN_SUITE("clock", a_clock_that_was_set_back)
