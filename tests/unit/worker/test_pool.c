/* The pool with fake workers (fake_worker.c), whose jobs' ids say what happens. */
#include "judge/worker/launcher.h"
#include "judge/worker/pool.h"

#include <check.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#define JOBS_MAX 16

static struct {
    uv_loop_t loop;
    struct pool *pool;
    const char *jobs[JOBS_MAX]; /* In order; NULL ends. */
    size_t next;
    size_t over;
    char log[1000]; /* What was called, in the order of calls. */
    bool closed;
} world;

/* Each test is run in both ways. */
static bool with_launcher;

static void directly(void)
{
    with_launcher = false;
}

static void launched(void)
{
    with_launcher = true;
}

/* NULL when the pool is to start its workers itself. */
static struct launcher *make_launcher(const char *program)
{
    struct launcher *launcher = NULL;
    struct err err = {0};

    if (with_launcher)
        ck_assert_int_eq(launcher_start(program, true, &launcher, &err), 0);
    return launcher;
}

/* It ends, and its workers have ended before. */
static void end_launcher(struct launcher *launcher)
{
    int status;

    launcher_stop(launcher);
    if (launcher == NULL)
        return;
    ck_assert_int_gt(wait(&status), 0);
    ck_assert(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

static void note(const char *what, const char *id)
{
    size_t length = strlen(world.log);

    snprintf(world.log + length, sizeof world.log - length, "%s %s;", what, id);
}

static void on_closed(void *data)
{
    (void)data;
    world.closed = true;
}

static void one_is_over(void)
{
    size_t count = 0;

    while (world.jobs[count] != NULL)
        count++;
    if (++world.over == count)
        pool_destroy(world.pool, on_closed);
}

static void on_event(void *data, const char *id, const json_t *event)
{
    (void)data;
    note(json_string_value(json_object_get(event, "event")), id);
}

static void on_done(void *data, const char *id, json_t *report, json_t *public)
{
    (void)data;
    ck_assert_ptr_null(public);
    note(json_string_value(json_object_get(report, "verdict")), id);
    one_is_over();
}

static void on_refused(void *data, const char *id, const char *message)
{
    (void)data;
    ck_assert_str_eq(message, "no such thing");
    note("refused", id);
    one_is_over();
}

static void on_lost(void *data, const char *id, const char *why)
{
    (void)data;
    note(why, id);
    one_is_over();
}

static void on_free(void *data)
{
    (void)data;
    while (pool_free_count(world.pool) > 0 && world.jobs[world.next] != NULL) {
        const char *id = world.jobs[world.next++];
        json_t *job = json_pack("{s:s}", "id", id);
        struct err err;
        ck_assert_int_eq(pool_give(world.pool, job, &err), 0);
        json_decref(job);
        if (strncmp(id, "cancel", 6) == 0) {
            ck_assert(pool_cancel(world.pool, id));
            ck_assert(!pool_cancel(world.pool, id));
            one_is_over();
        }
    }
}

static const struct pool_calls calls = {on_event, on_done, on_refused, on_lost, on_free};

/* Runs the jobs, which end with NULL, to the end of the pool. */
static const char *run(const char *program, unsigned workers, const char *const *jobs)
{
    struct launcher *launcher = make_launcher(program);
    const struct pool_options options = {
        .launcher = launcher, .program = program, .cgroups = true, .count = workers};
    struct err err = {0};

    memset(&world, 0, sizeof world);
    for (size_t i = 0; jobs[i] != NULL; i++)
        world.jobs[i] = jobs[i];
    uv_loop_init(&world.loop);
    ck_assert_int_eq(pool_create(&world.loop, &options, &calls, NULL, &world.pool, &err), 0);
    uv_run(&world.loop, UV_RUN_DEFAULT);
    ck_assert_int_eq(uv_loop_close(&world.loop), 0);
    ck_assert(world.closed);
    end_launcher(launcher);
    return world.log;
}

#define JOBS(...) ((const char *const[]){__VA_ARGS__, NULL})

START_TEST(each_end_of_a_job)
{
    ck_assert_str_eq(run(FAKE_WORKER, 1, JOBS("done", "refused", "lost", "done2")),
                     "compiling done;AC done;refused refused;it fell lost;compiling done2;AC "
                     "done2;");
}
END_TEST

START_TEST(a_dead_worker_gives_back_and_is_replaced)
{
    ck_assert_str_eq(run(FAKE_WORKER, 1, JOBS("die", "die", "done")),
                     "the worker died die;the worker died die;compiling done;AC done;");
}
END_TEST

START_TEST(what_it_said_last_counts)
{
    ck_assert_str_eq(run(FAKE_WORKER, 1, JOBS("done", "last words")),
                     "compiling done;AC done;WA last words;");
}
END_TEST

START_TEST(nonsense_ends_a_worker)
{
    ck_assert_str_eq(run(FAKE_WORKER, 1, JOBS("noise", "stranger", "done")),
                     "the worker broke the protocol noise;the worker broke the protocol "
                     "stranger;compiling done;AC done;");
}
END_TEST

START_TEST(a_cancelled_job_is_not_heard_of)
{
    ck_assert_str_eq(run(FAKE_WORKER, 1, JOBS("cancel", "done")), "compiling done;AC done;");
}
END_TEST

START_TEST(many_jobs_in_few_workers)
{
    const char *log = run(FAKE_WORKER, 3,
                          JOBS("done1", "done2", "die", "done3", "done4", "done5", "cancel",
                               "done6", "done7", "done8"));
    char wanted[16];

    for (int i = 1; i <= 8; i++) {
        snprintf(wanted, sizeof wanted, "AC done%d;", i);
        ck_assert_msg(strstr(log, wanted) != NULL, "%s is not in %s", wanted, log);
    }
    ck_assert_ptr_nonnull(strstr(log, "the worker died die;"));
}
END_TEST

static void end_it(uv_timer_t *timer)
{
    ck_assert_uint_eq(pool_free_count(world.pool), 0);
    ck_assert_uint_eq(pool_alive_count(world.pool), 0);
    pool_destroy(world.pool, on_closed);
    uv_close((uv_handle_t *)timer, NULL);
}

/* A program that is not there, or ends at once, is tried again and again until we give up. */
START_TEST(workers_that_never_start)
{
    static const char *const programs[] = {"/no/such/program", "/bin/true"};

    for (size_t i = 0; i < 2; i++) {
        struct launcher *launcher = make_launcher(programs[i]);
        const struct pool_options options = {
            .launcher = launcher, .program = programs[i], .count = 2};
        struct err err = {0};
        json_t *job = json_pack("{s:s}", "id", "x");
        uv_timer_t timer;
        memset(&world, 0, sizeof world);
        uv_loop_init(&world.loop);
        ck_assert_int_eq(pool_create(&world.loop, &options, &calls, NULL, &world.pool, &err), 0);
        ck_assert_int_eq(pool_give(world.pool, job, &err), ERR_FAULT);
        uv_timer_init(&world.loop, &timer);
        uv_timer_start(&timer, end_it, 350, 0);
        uv_run(&world.loop, UV_RUN_DEFAULT);
        ck_assert(world.closed);
        ck_assert_int_eq(uv_loop_close(&world.loop), 0);
        json_decref(job);
        end_launcher(launcher);
    }
}
END_TEST

START_TEST(how_many_workers)
{
    for (unsigned count = 0; count <= POOL_WORKERS_MAX + 1; count += POOL_WORKERS_MAX + 1) {
        const struct pool_options options = {.program = FAKE_WORKER, .count = count};
        struct err err = {0};
        ck_assert_int_eq(pool_create(NULL, &options, &calls, NULL, &world.pool, &err), ERR_INPUT);
    }
}
END_TEST

/* Only its own workers, and those only while they are there. */
START_TEST(launcher_kills)
{
    struct launcher *launcher;
    struct launched worker;
    struct err err = {0};
    char byte;
    pid_t other;

    with_launcher = true;
    launcher = make_launcher(FAKE_WORKER);
    ck_assert_int_eq(launcher_worker(launcher, &worker, &err), 0);
    other = fork();
    if (other == 0) {
        pause();
        _exit(0);
    }
    launcher_kill(launcher, other);
    launcher_kill(launcher, worker.pid);
    while (read(worker.out, &byte, 1) > 0) /* Ends with the worker. */
        ;
    launcher_kill(launcher, worker.pid);
    ck_assert_int_eq(waitpid(other, NULL, WNOHANG), 0);
    ck_assert_int_eq(kill(other, SIGKILL), 0);
    ck_assert_int_eq(waitpid(other, NULL, 0), other);
    close(worker.in);
    close(worker.out);
    end_launcher(launcher);
}
END_TEST

/* A loop that watches it makes its descriptor one that does not block: each worker that is asked
 * for comes all the same, and is the one that was asked for. */
START_TEST(launcher_in_a_loop)
{
    struct launcher *launcher;
    struct launched worker;
    struct err err = {0};
    pid_t before = 0;
    char byte;
    int fd;

    with_launcher = true;
    launcher = make_launcher(FAKE_WORKER);
    fd = launcher_descriptor(launcher);
    ck_assert_int_eq(fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK), 0);
    for (int i = 0; i < 20; i++) {
        ck_assert_msg(launcher_worker(launcher, &worker, &err) == 0, "%s", err.message);
        ck_assert_int_ne(worker.pid, before);
        before = worker.pid;
        launcher_kill(launcher, worker.pid);
        while (read(worker.out, &byte, 1) > 0) /* Ends with the worker, so it was that one. */
            ;
        close(worker.in);
        close(worker.out);
    }
    ck_assert(!launcher_is_gone(launcher));
    ck_assert_int_eq(recv(fd, &byte, 1, MSG_DONTWAIT), -1); /* No answer that nobody took. */
    end_launcher(launcher);
}
END_TEST

static void add_tests(TCase *group)
{
    tcase_add_test(group, each_end_of_a_job);
    tcase_add_test(group, a_dead_worker_gives_back_and_is_replaced);
    tcase_add_test(group, what_it_said_last_counts);
    tcase_add_test(group, nonsense_ends_a_worker);
    tcase_add_test(group, a_cancelled_job_is_not_heard_of);
    tcase_add_test(group, many_jobs_in_few_workers);
    tcase_add_test(group, workers_that_never_start);
    tcase_set_timeout(group, 60);
}

int main(void)
{
    Suite *suite = suite_create("pool");
    TCase *by_itself = tcase_create("pool"), *by_launcher = tcase_create("launcher");
    SRunner *runner = srunner_create(suite);
    int failed;

    add_tests(by_itself);
    tcase_add_checked_fixture(by_itself, directly, NULL);
    tcase_add_test(by_itself, how_many_workers);
    add_tests(by_launcher);
    tcase_add_checked_fixture(by_launcher, launched, NULL);
    tcase_add_test(by_launcher, launcher_kills);
    tcase_add_test(by_launcher, launcher_in_a_loop);
    suite_add_tcase(suite, by_itself);
    suite_add_tcase(suite, by_launcher);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
