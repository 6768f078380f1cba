#include "judge/base/map.h"

#include <check.h>
#include <stdio.h>

START_TEST(put_get_take)
{
    struct map map = {0};
    int one = 1, two = 2;

    ck_assert_ptr_null(map_get(&map, "a"));
    ck_assert_ptr_null(map_take(&map, "a"));
    ck_assert_ptr_null(map_put(&map, "a", &one));
    ck_assert_ptr_eq(map_get(&map, "a"), &one);
    ck_assert_ptr_eq(map_put(&map, "a", &two), &one);
    ck_assert_uint_eq(map.count, 1);
    ck_assert_ptr_null(map_get(&map, ""));
    ck_assert_ptr_eq(map_take(&map, "a"), &two);
    ck_assert_ptr_null(map_get(&map, "a"));
    ck_assert_uint_eq(map.count, 0);
    map_fini(&map);
}
END_TEST

static void add_up(void *data, void *value)
{
    *(int *)data += *(int *)value;
}

START_TEST(many)
{
    static int values[3000];
    struct map map = {0};
    char key[16];
    int sum = 0;

    for (int i = 0; i < 3000; i++) {
        values[i] = i;
        snprintf(key, sizeof key, "k%d", i);
        ck_assert_ptr_null(map_put(&map, key, &values[i]));
    }
    for (int i = 0; i < 3000; i += 2) {
        snprintf(key, sizeof key, "k%d", i);
        ck_assert_ptr_eq(map_take(&map, key), &values[i]);
    }
    for (int i = 0; i < 3000; i++) {
        snprintf(key, sizeof key, "k%d", i);
        ck_assert_ptr_eq(map_get(&map, key), i % 2 == 0 ? NULL : &values[i]);
    }
    map_each(&map, add_up, &sum);
    ck_assert_int_eq(sum, 2250000);
    map_fini(&map);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("map");
    TCase *group = tcase_create("map");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, put_get_take);
    tcase_add_test(group, many);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
