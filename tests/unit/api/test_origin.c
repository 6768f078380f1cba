#include "judge/api/origin.h"

#include "tests/unit/complexity/suite.h"

START_TEST(hosts)
{
    static const char *const good[] = {"localhost", "LocalHost:1", "127.0.0.1:8080", "[::1]",
                                       "[::1]:65535"};
    static const char *const bad[] = {
        "",           "localhost.",  "localhost.example", "127.0.0.1.example", "127.0.0.12",
        "localhost:", "localhost:x", "localhost:123456",  "localhost:1:1",     "example",
        "::1",        " localhost"};

    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        ck_assert_msg(origin_host_is_loopback(good[i]), "%s", good[i]);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        ck_assert_msg(!origin_host_is_loopback(bad[i]), "%s", bad[i]);
    ck_assert(!origin_host_is_loopback(NULL));
}
END_TEST

START_TEST(origins)
{
    ck_assert(origin_is_own(NULL, NULL));
    ck_assert(origin_is_own(NULL, "a"));
    ck_assert(origin_is_own("http://a:1", "a:1"));
    ck_assert(origin_is_own("HTTPS://A", "a"));
    ck_assert(!origin_is_own("http://a:1", "a"));
    ck_assert(!origin_is_own("http://a", NULL));
    ck_assert(!origin_is_own("http://a.b", "a"));
    ck_assert(!origin_is_own("null", "null"));
    ck_assert(!origin_is_own("", ""));
    ck_assert(!origin_is_own("ftp://a", "a"));
}
END_TEST

RUN_SUITE("origin", hosts, origins)
