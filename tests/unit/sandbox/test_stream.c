#include "sandbox/stream.h"

#include <check.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static struct stream stream;
static int source;

static void start(int to)
{
    int ends[2];

    ck_assert_int_eq(pipe2(ends, O_NONBLOCK | O_CLOEXEC), 0);
    stream_init(&stream, ends[0], to);
    source = ends[1];
}

START_TEST(up_to_the_limit)
{
    uint64_t total = 0;
    char got[16] = "";
    int file = memfd_create("out", 0);

    start(file);
    ck_assert_int_eq(write(source, "12345", 5), 5);
    ck_assert(stream_pump(&stream, &total, 5));
    ck_assert_uint_eq(total, 5);
    ck_assert_int_eq(write(source, "67", 2), 2);
    ck_assert(!stream_pump(&stream, &total, 6));
    ck_assert_uint_eq(total, 7);
    /* One past the limit was refused, and what was allowed has been passed on. */
    ck_assert_int_eq(pread(file, got, sizeof(got), 0), 6);
    ck_assert_str_eq(got, "123456");
    stream_fini(&stream);
    close(source);
    close(file);
}
END_TEST

START_TEST(discarded_is_counted)
{
    uint64_t total = 0;

    start(-1);
    ck_assert_int_eq(write(source, "12345", 5), 5);
    close(source);
    ck_assert(stream_pump(&stream, &total, 100));
    ck_assert_uint_eq(total, 5);
    ck_assert_int_eq(stream.from, -1);
    ck_assert(!stream_waits(&stream));
}
END_TEST

START_TEST(a_slow_reader_holds_nothing_up)
{
    int reader[2];
    uint64_t total = 0;
    char block[8192];
    size_t sent = 0, got = 0;

    memset(block, 'x', sizeof(block));
    ck_assert_int_eq(pipe2(reader, O_CLOEXEC), 0);
    start(reader[1]);
    /* The reader's pipe takes 64 KiB, the buffer as much again; then bytes wait. */
    while (!stream_waits(&stream)) {
        ck_assert_int_eq(write(source, block, sizeof(block)), sizeof(block));
        sent += sizeof(block);
        ck_assert(stream_pump(&stream, &total, 1 << 30));
        ck_assert_uint_lt(sent, 1 << 20);
    }
    close(source);
    while (stream_waits(&stream) || stream.from >= 0) {
        ssize_t length = read(reader[0], block, sizeof(block));
        ck_assert_int_gt(length, 0);
        got += (size_t)length;
        ck_assert(stream_pump(&stream, &total, 1 << 30));
    }
    close(reader[1]);
    for (ssize_t length; (length = read(reader[0], block, sizeof(block))) > 0;)
        got += (size_t)length;
    ck_assert_uint_eq(got, sent);
    ck_assert_uint_eq(total, sent);
    close(reader[0]);
}
END_TEST

START_TEST(what_is_not_taken_is_told)
{
    const int full = open("/dev/full", O_WRONLY | O_CLOEXEC);
    uint64_t total = 0;
    int reader[2];

    ck_assert_int_ge(full, 0);
    start(full);
    ck_assert_int_eq(write(source, "12345", 5), 5);
    ck_assert(stream_pump(&stream, &total, 100));
    ck_assert_int_eq(stream.error, ENOSPC);
    ck_assert_uint_eq(total, 5);
    stream_fini(&stream);
    close(source);
    close(full);
    /* That nobody reads any more is no fault. */
    signal(SIGPIPE, SIG_IGN);
    ck_assert_int_eq(pipe2(reader, O_CLOEXEC), 0);
    close(reader[0]);
    start(reader[1]);
    ck_assert_int_eq(write(source, "12345", 5), 5);
    ck_assert(stream_pump(&stream, &total, 100));
    ck_assert_int_eq(stream.error, 0);
    ck_assert_uint_eq(total, 10);
    stream_fini(&stream);
    close(source);
    close(reader[1]);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("stream");
    TCase *group = tcase_create("stream");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, up_to_the_limit);
    tcase_add_test(group, discarded_is_counted);
    tcase_add_test(group, a_slow_reader_holds_nothing_up);
    tcase_add_test(group, what_is_not_taken_is_told);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
