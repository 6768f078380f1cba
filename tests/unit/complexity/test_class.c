#include "judge/complexity/class.h"
#include "tests/unit/complexity/suite.h"

#include <math.h>

START_TEST(names_round_trip)
{
    for (int i = 0; i < CLASS_COUNT; i++) {
        enum complexity_class back = CLASS_COUNT;

        ck_assert_int_eq(class_parse(class_format((enum complexity_class)i), &back), 0);
        ck_assert_int_eq(back, i);
        ck_assert_str_eq(class_names()[i], class_format((enum complexity_class)i));
    }
}
END_TEST

START_TEST(other_texts_are_refused)
{
    static const char *const texts[] = {"", "O(N)", "O( n )", "n", "O(n log log n)", "O(n)x"};
    enum complexity_class class = CLASS_CUBIC;

    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        ck_assert_int_eq(class_parse(texts[i], &class), -1);
    ck_assert_int_eq(class, CLASS_CUBIC);
}
END_TEST

START_TEST(values_keep_the_order)
{
    for (int i = 1; i < CLASS_COUNT; i++) {
        double slower = class_value((enum complexity_class)(i - 1), 1 << 16);
        double faster = class_value((enum complexity_class)i, 1 << 16);

        ck_assert(isfinite(faster) && faster > slower);
        ck_assert_int_gt(class_compare((enum complexity_class)i, (enum complexity_class)(i - 1)),
                         0);
    }
}
END_TEST

START_TEST(powers_round_trip)
{
    for (int i = 0; i < CLASS_COUNT; i++) {
        enum complexity_class class = (enum complexity_class)i, back;

        ck_assert_int_eq(class_from_powers(class_halves(class), class_log_power(class), &back), 0);
        ck_assert_int_eq(back, class);
    }
    ck_assert_int_eq(class_from_powers(3, 0, &(enum complexity_class){CLASS_LOG}), -1);
    ck_assert_int_eq(class_from_powers(2, 2, &(enum complexity_class){CLASS_LOG}), -1);
}
END_TEST

RUN_SUITE("class", names_round_trip, other_texts_are_refused, values_keep_the_order,
          powers_round_trip)
