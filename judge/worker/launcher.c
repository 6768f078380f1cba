#include "judge/worker/launcher.h"

#include "judge/base/mem.h"
#include "judge/worker/pool.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#define CHILDREN_MAX ((size_t)4 * POOL_WORKERS_MAX) /* With those that are ending. */
#define REAP_MS 1000

enum order_kind { ORDER_START = 1, ORDER_KILL };

struct order {
    uint32_t kind;
    int32_t pid;
};

struct launcher {
    int socket;
};

/* What the launcher itself knows. */
struct house {
    int socket;
    char **arguments;
    pid_t children[CHILDREN_MAX];
    size_t count;
};

/* ---- the launcher */

static void reap(struct house *house, int options)
{
    pid_t pid;

    while (house->count > 0 && (pid = waitpid(-1, NULL, options)) != 0) {
        if (pid < 0 && errno != EINTR)
            return;
        for (size_t i = 0; i < house->count; i++) {
            if (house->children[i] == pid)
                house->children[i--] = house->children[--house->count];
        }
    }
}

static void become_worker(const struct house *house, int in, int out)
{
    sigset_t none;

    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (size_t i = 0; i < 4; i++)
        signal((int[]){SIGINT, SIGTERM, SIGHUP, SIGQUIT}[i], SIG_DFL);
    /* Both are beyond 2: the three are never closed. */
    if (dup2(in, STDIN_FILENO) >= 0 && dup2(out, STDOUT_FILENO) >= 0)
        execv(house->arguments[0], house->arguments);
    _exit(127);
}

static int32_t start_worker(struct house *house, int in, int out)
{
    pid_t pid;

    reap(house, WNOHANG);
    if (house->count == CHILDREN_MAX)
        return -EAGAIN;
    pid = fork();
    if (pid == 0)
        become_worker(house, in, out);
    if (pid < 0)
        return -errno;
    house->children[house->count++] = pid;
    return pid;
}

static void kill_worker(struct house *house, pid_t pid)
{
    reap(house, WNOHANG);
    for (size_t i = 0; i < house->count; i++)
        if (house->children[i] == pid)
            kill(pid, SIGKILL);
}

/* Descriptors that came with it, which the caller closes; fewer are -1. */
static ssize_t receive(int socket, struct order *order, int fds[2])
{
    union {
        struct cmsghdr header; /* For its alignment. */
        char bytes[CMSG_SPACE(2 * sizeof(int))];
    } control;
    struct iovec part = {order, sizeof *order};
    struct msghdr message = {.msg_iov = &part,
                             .msg_iovlen = 1,
                             .msg_control = control.bytes,
                             .msg_controllen = sizeof control.bytes};
    const struct cmsghdr *header;
    ssize_t got = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);

    fds[0] = fds[1] = -1;
    header = got > 0 ? CMSG_FIRSTHDR(&message) : NULL;
    if (header != NULL && header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_RIGHTS)
        memcpy(fds, CMSG_DATA(header),
               header->cmsg_len < CMSG_LEN(2 * sizeof(int)) ? sizeof(int) : 2 * sizeof(int));
    return got;
}

/* False when the other side is gone. */
static bool serve_one(struct house *house)
{
    struct order order = {0};
    int fds[2];
    ssize_t got = receive(house->socket, &order, fds);
    int32_t answer = -EINVAL;

    if (got == (ssize_t)sizeof order && order.kind == ORDER_START && fds[1] >= 0)
        answer = start_worker(house, fds[0], fds[1]);
    else if (got == (ssize_t)sizeof order && order.kind == ORDER_KILL)
        kill_worker(house, order.pid);
    for (size_t i = 0; i < 2; i++)
        if (fds[i] >= 0)
            close(fds[i]);
    if (got == (ssize_t)sizeof order && order.kind == ORDER_START)
        (void)!send(house->socket, &answer, sizeof answer, MSG_NOSIGNAL);
    return got > 0 || (got < 0 && errno == EINTR);
}

/* It outlives signals that a terminal or a group gets: whoever it serves decides when it ends. */
static void run(int socket, char **arguments)
{
    struct house house = {.socket = socket, .arguments = arguments};
    bool served = true;

    for (size_t i = 0; i < 4; i++)
        signal((int[]){SIGINT, SIGTERM, SIGHUP, SIGQUIT}[i], SIG_IGN);
    prctl(PR_SET_NAME, "judge-launcher");
    (void)!close_range(3, (unsigned)socket - 1, 0);
    (void)!close_range((unsigned)socket + 1, ~0u, 0);
    while (served) {
        struct pollfd ready = {.fd = socket, .events = POLLIN};

        if (poll(&ready, 1, REAP_MS) > 0)
            served = serve_one(&house);
        reap(&house, WNOHANG);
    }
    close(socket);
    reap(&house, 0);
    _exit(0);
}

/* ---- who uses it */

int launcher_start(const char *program, bool cgroups, struct launcher **ret_launcher,
                   struct err *err)
{
    char *arguments[] = {(char *)program, (char *)"worker", cgroups ? NULL : (char *)"--no-cgroup",
                         NULL};
    struct launcher *launcher;
    int pair[2];
    pid_t pid;

    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0)
        return err_errno(err, errno, "start the launcher of workers");
    pid = fork();
    if (pid == 0)
        run(pair[1], arguments);
    close(pair[1]);
    if (pid < 0) {
        close(pair[0]);
        return err_errno(err, errno, "start the launcher of workers");
    }
    launcher = mem_alloc(sizeof *launcher);
    launcher->socket = pair[0];
    *ret_launcher = launcher;
    return 0;
}

/* After a call that failed: is it to be tried again? A loop that watches the socket makes it one
 * that does not block (uv_poll_init does), and then this waits for it instead. */
static bool again(const struct launcher *launcher, short events)
{
    struct pollfd ready = {.fd = launcher->socket, .events = events};

    if (errno == EAGAIN)
        return poll(&ready, 1, -1) > 0 || errno == EINTR;
    return errno == EINTR;
}

static int give_order(const struct launcher *launcher, const struct order *order, int in, int out)
{
    union {
        struct cmsghdr header;
        char bytes[CMSG_SPACE(2 * sizeof(int))];
    } control = {.bytes = {0}};
    struct iovec part = {(void *)order, sizeof *order};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
    ssize_t sent;

    if (in >= 0) {
        message.msg_control = control.bytes;
        message.msg_controllen = sizeof control.bytes;
        control.header.cmsg_level = SOL_SOCKET;
        control.header.cmsg_type = SCM_RIGHTS;
        control.header.cmsg_len = CMSG_LEN(2 * sizeof(int));
        memcpy(CMSG_DATA(&control.header), (int[]){in, out}, 2 * sizeof(int));
    }
    do {
        sent = sendmsg(launcher->socket, &message, MSG_NOSIGNAL);
    } while (sent < 0 && again(launcher, POLLOUT));
    return sent < 0 ? errno : 0;
}

/* The pid, or -errno. */
static int32_t ask_for_worker(const struct launcher *launcher, int in, int out)
{
    int failed = give_order(launcher, &(struct order){.kind = ORDER_START}, in, out);
    int32_t answer = 0;
    ssize_t got = 0;

    while (failed == 0 && (got = recv(launcher->socket, &answer, sizeof answer, 0)) < 0 &&
           again(launcher, POLLIN))
        ;
    if (failed == 0 && got != (ssize_t)sizeof answer)
        failed = got < 0 ? errno : EPIPE;
    return failed != 0 ? -failed : answer;
}

static void close_pair(const int pair[2])
{
    for (size_t i = 0; i < 2; i++)
        if (pair[i] >= 0)
            close(pair[i]);
}

int launcher_worker(struct launcher *launcher, struct launched *ret_launched, struct err *err)
{
    int in[2] = {-1, -1}, out[2] = {-1, -1};
    int32_t answer;

    if (pipe2(in, O_CLOEXEC) != 0 || pipe2(out, O_CLOEXEC) != 0)
        answer = -errno;
    else
        answer = ask_for_worker(launcher, in[0], out[1]);
    if (answer <= 0) {
        close_pair(in);
        close_pair(out);
        return err_errno(err, -answer, "start a worker");
    }
    close(in[0]);
    close(out[1]);
    *ret_launched = (struct launched){.pid = answer, .in = in[1], .out = out[0]};
    return 0;
}

void launcher_kill(struct launcher *launcher, pid_t pid)
{
    (void)!give_order(launcher, &(struct order){.kind = ORDER_KILL, .pid = pid}, -1, -1);
}

int launcher_descriptor(const struct launcher *launcher)
{
    return launcher->socket;
}

bool launcher_is_gone(const struct launcher *launcher)
{
    char byte;
    ssize_t got = recv(launcher->socket, &byte, 1, MSG_PEEK | MSG_DONTWAIT);

    return got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR);
}

void launcher_stop(struct launcher *launcher)
{
    if (launcher == NULL)
        return;
    close(launcher->socket);
    free(launcher);
}
