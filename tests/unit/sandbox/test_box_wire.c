#include "sandbox/box_wire.h"

#include <check.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static char *const argv_of_spec[] = {"/usr/bin/true", "", "a b\n", NULL};
static char *const env_of_spec[] = {"PATH=/usr/bin", NULL};

static struct box_spec full_spec(void)
{
    static struct box_bind binds[] = {{"/usr", NULL, false}, {"/data", "/d", true}};
    static struct box_file in[] = {{"src/main.c", 10, 0640, 0}};
    static struct box_file out[] = {{"solution", 11, 0, 12345}};
    static struct box_fd fds[] = {{12, 3}, {13, 4}};

    return (struct box_spec){
        .argv = (char **)argv_of_spec,
        .env = (char **)env_of_spec,
        .work_folder = "/work",
        .directory = "/tmp",
        .policy = "general",
        .require = "landlock",
        .cpu_set = "0",
        .network_host = true,
        .trace = true,
        .small_pages = true,
        .binds = binds,
        .bind_count = 2,
        .files_in = in,
        .file_in_count = 1,
        .files_out = out,
        .file_out_count = 1,
        .fds = fds,
        .fd_count = 2,
        .stdin_fd = 14,
        .stdout_fd = -1,
        .stderr_fd = 15,
        .limits = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10},
    };
}

START_TEST(spec_survives)
{
    struct box_spec spec = full_spec(), got;
    struct box_bytes bytes = {.length = 0};
    int fds[BOX_WIRE_FDS_MAX];
    size_t fd_count;
    const char *why;

    ck_assert_int_eq(box_wire_encode_spec(&spec, &bytes, fds, &fd_count), 0);
    ck_assert_uint_eq(fd_count, 6);
    ck_assert_int_eq(box_wire_decode_spec(bytes.data, bytes.length, fds, fd_count, &got, &why), 0);
    ck_assert_str_eq(got.argv[2], "a b\n");
    ck_assert_str_eq(got.argv[1], "");
    ck_assert_ptr_null(got.argv[3]);
    ck_assert_str_eq(got.env[0], "PATH=/usr/bin");
    ck_assert_str_eq(got.binds[0].destination, "/usr");
    ck_assert_str_eq(got.binds[1].destination, "/d");
    ck_assert(got.binds[1].writable && !got.binds[0].writable);
    ck_assert(got.network_host && got.trace && !got.proc && !got.no_aslr && got.small_pages);
    ck_assert_str_eq(got.files_in[0].path, "src/main.c");
    ck_assert_int_eq(got.files_in[0].fd, 10);
    ck_assert_uint_eq(got.files_in[0].mode, 0640);
    ck_assert_int_eq(got.files_out[0].fd, 11);
    ck_assert_uint_eq(got.files_out[0].bytes_max, 12345);
    ck_assert_int_eq(got.fds[1].fd, 13);
    ck_assert_int_eq(got.fds[1].as, 4);
    ck_assert_int_eq(got.stdin_fd, 14);
    ck_assert_int_eq(got.stdout_fd, -1);
    ck_assert_int_eq(got.stderr_fd, 15);
    ck_assert_uint_eq(got.limits.cpu_ns, 1);
    ck_assert_uint_eq(got.limits.disk_inodes, 10);
    box_spec_fini(&got);
    box_bytes_fini(&bytes);
}
END_TEST

/* Every proper prefix, and every single byte changed, gives a value or a refusal. */
START_TEST(damage_is_refused)
{
    struct box_spec spec = full_spec(), got;
    struct box_bytes bytes = {.length = 0};
    int fds[BOX_WIRE_FDS_MAX];
    size_t fd_count;
    const char *why;

    ck_assert_int_eq(box_wire_encode_spec(&spec, &bytes, fds, &fd_count), 0);
    for (size_t length = 0; length < bytes.length; length++) {
        uint8_t *exact = malloc(length + 1);
        memcpy(exact, bytes.data, length);
        if (box_wire_decode_spec(exact, length, fds, fd_count, &got, &why) == 0)
            box_spec_fini(&got);
        free(exact);
    }
    for (size_t i = 0; i < bytes.length; i++) {
        bytes.data[i] ^= 0xff;
        if (box_wire_decode_spec(bytes.data, bytes.length, fds, fd_count, &got, &why) == 0)
            box_spec_fini(&got);
        bytes.data[i] ^= 0xff;
    }
    /* An index without its descriptor. */
    ck_assert_int_eq(box_wire_decode_spec(bytes.data, bytes.length, fds, 1, &got, &why), -1);
    ck_assert_int_eq(box_wire_decode_spec(NULL, 0, NULL, 0, &got, &why), -1);
    ck_assert_str_eq(why, "the spec names no command");
    box_bytes_fini(&bytes);
}
END_TEST

START_TEST(bounds_of_a_spec)
{
    struct box_spec spec = full_spec();
    struct box_bytes bytes = {.length = 0};
    int fds[BOX_WIRE_FDS_MAX];
    size_t fd_count;
    char *arguments[BOX_STRINGS_MAX + 2] = {NULL};

    for (size_t i = 0; i < BOX_STRINGS_MAX; i++)
        arguments[i] = "x";
    spec.argv = arguments;
    ck_assert_int_eq(box_wire_encode_spec(&spec, &bytes, fds, &fd_count), 0);
    box_bytes_fini(&bytes);
    arguments[BOX_STRINGS_MAX] = "one too many";
    ck_assert_int_eq(box_wire_encode_spec(&spec, &bytes, fds, &fd_count), -1);
    box_bytes_fini(&bytes);
    arguments[1] = NULL;
    spec.bind_count = BOX_BINDS_MAX + 1;
    ck_assert_int_eq(box_wire_encode_spec(&spec, &bytes, fds, &fd_count), -1);
    box_bytes_fini(&bytes);
}
END_TEST

START_TEST(result_survives)
{
    struct box_result result = {.verdict = BOX_SV,
                                .reason = "forbidden system call",
                                .signal = 9,
                                .exit_status = -1,
                                .cpu_ns = 5,
                                .wall_ns = 6,
                                .memory_peak_bytes = 7,
                                .processes_peak = -1,
                                .limit_wall = true,
                                .protections = {"seccomp", "landlock"},
                                .protection_count = 2,
                                .files_out_found = 3,
                                .trace = "made read 1 times\n"};
    struct box_result got;
    struct box_bytes bytes = {.length = 0};

    ck_assert_int_eq(box_wire_encode_result(&result, &bytes), 0);
    ck_assert_int_eq(box_wire_decode_result(bytes.data, bytes.length, &got), 0);
    ck_assert_int_eq(got.verdict, BOX_SV);
    ck_assert_int_eq(got.exit_status, -1);
    ck_assert_int_eq(got.signal, 9);
    ck_assert_int_eq(got.processes_peak, -1);
    ck_assert(got.limit_wall);
    ck_assert_str_eq(got.protections[1], "landlock");
    ck_assert_str_eq(got.trace, result.trace);
    ck_assert_str_eq(got.reason, result.reason);
    box_result_fini(&got);
    for (size_t length = 0; length < bytes.length; length++) {
        if (box_wire_decode_result(bytes.data, length, &got) == 0)
            box_result_fini(&got);
    }
    bytes.data[6] = BOX_VERDICT_COUNT;
    ck_assert_int_eq(box_wire_decode_result(bytes.data, bytes.length, &got), -1);
    box_bytes_fini(&bytes);
}
END_TEST

START_TEST(frames_carry_descriptors)
{
    int pair[2], pipe_ends[2];
    struct box_frame frame;

    ck_assert_int_eq(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
    ck_assert_int_eq(pipe(pipe_ends), 0);
    ck_assert_int_eq(box_wire_send(pair[0], BOX_WIRE_RUN, "abc", 3, &pipe_ends[1], 1), 0);
    ck_assert_int_eq(box_wire_receive(pair[1], &frame), 0);
    ck_assert_int_eq(frame.type, BOX_WIRE_RUN);
    ck_assert_uint_eq(frame.length, 3);
    ck_assert_str_eq((char *)frame.payload, "abc");
    ck_assert_uint_eq(frame.fd_count, 1);
    ck_assert_int_eq(fcntl(frame.fds[0], F_GETFD), FD_CLOEXEC);
    ck_assert_int_eq(write(frame.fds[0], "x", 1), 1);
    box_frame_fini(&frame);
    close(pair[0]);
    ck_assert_int_eq(box_wire_receive(pair[1], &frame), -1);
    ck_assert_int_eq(errno, ECONNRESET);
    close(pair[1]);
    close(pipe_ends[0]);
    close(pipe_ends[1]);
}
END_TEST

/* A payload at the bound, and one byte past it. */
START_TEST(short_frames)
{
    struct box_frame frame;
    int pair[2];

    ck_assert_int_eq(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
    ck_assert_int_eq(box_wire_send(pair[0], BOX_WIRE_ARM, "abc", 3, NULL, 0), 0);
    ck_assert_int_eq(box_wire_receive_short(pair[1], 3, &frame), 0);
    ck_assert_uint_eq(frame.length, 3);
    box_frame_fini(&frame);
    ck_assert_int_eq(box_wire_send(pair[0], BOX_WIRE_ARM, "abcd", 4, NULL, 0), 0);
    ck_assert_int_eq(box_wire_receive_short(pair[1], 3, &frame), -1);
    ck_assert_int_eq(errno, EPROTO);
    close(pair[0]);
    close(pair[1]);
}
END_TEST

START_TEST(no_frames)
{
    static const uint8_t headers[][BOX_WIRE_HEADER_BYTES] = {
        {'B', 'Y', 1, 1},
        {'B', 'X', 2, 1},
        {'B', 'X', 1, 1, 0, 0, 0, 0, 1},          /* A descriptor that is not there. */
        {'B', 'X', 1, 1, 1, 0, 0x10, 0, 0},       /* One byte longer than allowed. */
        {'B', 'X', 1, 1, 0xff, 0xff, 0xff, 0xff}, /* 4 GiB. */
        {'B', 'X', 1, 1, 0, 0, 0, 0, 0, 0, 0, 1},
    };
    for (size_t i = 0; i < sizeof(headers) / sizeof(*headers); i++) {
        struct box_frame frame;
        int pair[2];
        ck_assert_int_eq(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
        ck_assert_int_eq(write(pair[0], headers[i], BOX_WIRE_HEADER_BYTES), BOX_WIRE_HEADER_BYTES);
        ck_assert_int_eq(box_wire_receive(pair[1], &frame), -1);
        ck_assert_int_eq(errno, EPROTO);
        close(pair[0]);
        close(pair[1]);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("box_wire");
    TCase *group = tcase_create("box_wire");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_test(group, spec_survives);
    tcase_add_test(group, damage_is_refused);
    tcase_add_test(group, bounds_of_a_spec);
    tcase_add_test(group, result_survives);
    tcase_add_test(group, frames_carry_descriptors);
    tcase_add_test(group, short_frames);
    tcase_add_test(group, no_frames);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
