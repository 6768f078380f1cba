/* The daemon's list of system calls, in a process that then makes one. */
#include "judge/cli/confine.h"

#include <check.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* 0: it did what it should. */
static int work(void)
{
    char *memory = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    int fd = open("/dev/null", O_RDWR | O_CLOEXEC);
    int good = memory != MAP_FAILED && fd >= 0 && write(fd, memory, 10) == 10 && close(fd) == 0;

    return good ? 0 : 1;
}

static void *work_in_thread(void *data)
{
    *(int *)data = work();
    return NULL;
}

static int start_thread(void)
{
    pthread_t thread;
    int result = 2;

    if (pthread_create(&thread, NULL, work_in_thread, &result) == 0)
        pthread_join(thread, NULL);
    return result;
}

static int make_socket(void)
{
    return socket(AF_INET, SOCK_STREAM, 0);
}

static int start_program(void)
{
    return execl("/bin/true", "true", (char *)NULL);
}

static int make_process(void)
{
    return (int)syscall(SYS_clone, SIGCHLD, NULL, NULL, NULL, NULL);
}

static int map_code(void)
{
    return mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) ==
           MAP_FAILED;
}

static int make_code(void)
{
    return mprotect((void *)((uintptr_t)&map_code & ~4095ul), 4096, PROT_READ | PROT_EXEC);
}

static int trace(void)
{
    return (int)ptrace(PTRACE_TRACEME, 0, NULL, NULL);
}

static int send_signal(void)
{
    return kill(getppid(), 0);
}

static int gain_rights(void)
{
    return setuid(0);
}

static int take_filter_away(void)
{
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

static int change_limits(void)
{
    return (int)syscall(SYS_prlimit64, 0, 7, &(uint64_t[2]){1, 1}, NULL);
}

static const struct {
    int (*call)(void);
    bool allowed;
} cases[] = {
    {work, true},          {start_thread, true}, {make_socket, false},      {start_program, false},
    {make_process, false}, {map_code, false},    {make_code, false},        {trace, false},
    {send_signal, false},  {gain_rights, false}, {take_filter_away, false}, {change_limits, false},
};

static void confined(int (*call)(void))
{
    struct err err = {0};

    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || confine(POLICIES, &err) != 0)
        _exit(99);
    _exit(call());
}

START_TEST(what_may_be_called)
{
    pid_t child = fork();
    int status;

    if (child == 0)
        confined(cases[_i].call);
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    if (cases[_i].allowed)
        ck_assert_msg(WIFEXITED(status) && WEXITSTATUS(status) == 0, "status %x", status);
    else
        ck_assert_msg(WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS, "status %x", status);
}
END_TEST

START_TEST(no_policy)
{
    struct err err = {0};

    ck_assert_int_eq(confine("/nowhere", &err), ERR_FAULT);
    ck_assert_int_ne(err.message[0], '\0');
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("confine");
    TCase *group = tcase_create("confine");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_add_loop_test(group, what_may_be_called, 0, sizeof cases / sizeof *cases);
    tcase_add_test(group, no_policy);
    suite_add_tcase(suite, group);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
