/* The parent of a grader: hands it jobs, passes on what it says, and outlives it; see worker.h. */
#include "judge/worker/condition.h"
#include "judge/worker/job.h"
#include "judge/worker/line.h"
#include "judge/worker/worker.h"

#include "judge/base/interrupt.h"
#include "judge/base/reap.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#define READ_BYTES (64u << 10)
#define PATIENCE_MS                                                                                \
    15000 /* For a grader that is asked to end: its keeper may have a stuck box.                   \
           */

struct supervisor {
    const struct engine_paths *paths;
    bool cgroups;
    pid_t grader;
    int socket; /* To the grader; -1 when there is none. */
    struct line_reader jobs;
    struct line_reader events;
    char id[JOB_ID_BYTES_MAX + 1]; /* Of the job that it has; "" for none. */
};

/* A grader never outlives its supervisor: nobody would read what it says. */
static void become_grader(struct supervisor *supervisor, int socket, pid_t parent)
{
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (getppid() != parent)
        _exit(1);
    signal(SIGTERM, SIG_DFL);
    interrupt_install();
    for (size_t i = 0; i < 3; i++)
        signal((int[]){SIGINT, SIGHUP, SIGQUIT}[i], SIG_IGN);
    _exit(worker_grade(supervisor->paths, supervisor->cgroups, socket, socket));
}

static int start(struct supervisor *supervisor)
{
    int pair[2];
    pid_t parent = getpid();

    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) < 0)
        return -1;
    supervisor->grader = fork();
    if (supervisor->grader == 0) {
        close(pair[0]);
        close(STDIN_FILENO);
        (void)!open("/dev/null", O_RDONLY);
        become_grader(supervisor, pair[1], parent);
    }
    close(pair[1]);
    if (supervisor->grader < 0) {
        close(pair[0]);
        return -1;
    }
    supervisor->socket = pair[0];
    return 0;
}

/* Ends the grader, by force if it takes its time. Its wait status. */
static int stop(struct supervisor *supervisor, bool ask)
{
    if (supervisor->socket < 0)
        return 0;
    close(supervisor->socket);
    supervisor->socket = -1;
    line_reader_fini(&supervisor->events);
    if (ask)
        kill(supervisor->grader, SIGTERM);
    return reap(supervisor->grader, PATIENCE_MS);
}

static int end_job(struct supervisor *supervisor, const char *event, json_t *fields)
{
    int told = worker_tell(STDOUT_FILENO, supervisor->id, event, fields);

    supervisor->id[0] = '\0';
    return told;
}

/* The grader hung up or spoke nonsense. */
static bool replace(struct supervisor *supervisor)
{
    char why[100];
    int status = stop(supervisor, false);

    if (supervisor->id[0] == '\0')
        return true;
    if (WIFSIGNALED(status))
        snprintf(why, sizeof why, "the grader was killed by SIG%s",
                 sigabbrev_np(WTERMSIG(status)) ?: "RT");
    else
        snprintf(why, sizeof why, "the grader ended with status %d", WEXITSTATUS(status));
    return end_job(supervisor, "lost", json_pack("{s:s}", "why", why)) == 0;
}

static bool send_all(int socket, const char *data, size_t length)
{
    while (length > 0) {
        ssize_t sent = send(socket, data, length, MSG_NOSIGNAL);
        if (sent < 0 && errno != EINTR)
            return false;
        data += sent > 0 ? sent : 0;
        length -= sent > 0 ? (size_t)sent : 0;
    }
    return true;
}

static bool give(struct supervisor *supervisor, const char *id, const char *line, size_t length)
{
    if (supervisor->id[0] != '\0')
        return worker_tell(STDOUT_FILENO, id, "refused",
                           json_pack("{s:s}", "message", "job: there is one already")) == 0;
    snprintf(supervisor->id, sizeof supervisor->id, "%s", id);
    if (supervisor->socket < 0 && start(supervisor) < 0)
        return end_job(supervisor, "lost",
                       json_pack("{s:s+}", "why", "start a grader: ", strerror(errno))) == 0;
    if (send_all(supervisor->socket, line, length) && send_all(supervisor->socket, "\n", 1))
        return true;
    return replace(supervisor);
}

static bool cancel(struct supervisor *supervisor, const char *id)
{
    if (supervisor->id[0] == '\0' || strcmp(id, supervisor->id) != 0)
        return true; /* Its end has crossed the request. */
    (void)stop(supervisor, true);
    return end_job(supervisor, "cancelled", NULL) == 0;
}

static bool take_job(void *context, const char *line, size_t length)
{
    struct supervisor *supervisor = context;
    json_t *document = json_loadb(line, length, JSON_ALLOW_NUL, NULL);
    const char *cancelled = json_string_value(json_object_get(document, "cancel"));
    const char *id = job_id(document);
    bool good;

    if (cancelled != NULL)
        good = cancel(supervisor, cancelled);
    else if (id != NULL)
        good = give(supervisor, id, line, length);
    else
        good =
            worker_tell(STDOUT_FILENO, NULL, "refused",
                        json_pack("{s:s}", "message", "job: no JSON object with an \"id\"")) == 0;
    json_decref(document);
    return good;
}

static bool ends_job(const char *event)
{
    static const char *const ends[] = {"done", "refused", "lost"};

    for (size_t i = 0; event != NULL && i < sizeof ends / sizeof *ends; i++)
        if (strcmp(event, ends[i]) == 0)
            return true;
    return false;
}

/* Passed on as it is, but only what is about the job. */
static bool take_event(void *context, const char *line, size_t length)
{
    struct supervisor *supervisor = context;
    json_t *document = json_loadb(line, length, JSON_ALLOW_NUL, NULL);
    const char *id = job_id(document);
    const char *event = json_string_value(json_object_get(document, "event"));
    bool good = id != NULL && event != NULL && strcmp(id, supervisor->id) == 0;

    if (good) {
        if (ends_job(event))
            supervisor->id[0] = '\0';
        good = worker_tell(STDOUT_FILENO, id, event, json_incref(document)) == 0;
    }
    json_decref(document);
    return good;
}

/* 1: read, 0: the other side is gone or speaks nonsense. */
static int serve(int fd, struct line_reader *reader,
                 bool (*take)(void *context, const char *line, size_t length),
                 struct supervisor *supervisor)
{
    static char bytes[READ_BYTES];
    ssize_t got = read(fd, bytes, sizeof bytes);

    if (got < 0 && errno == EINTR)
        return 1;
    return got > 0 && line_feed(reader, bytes, (size_t)got, take, supervisor);
}

int worker_supervise(const struct engine_paths *paths, bool cgroups)
{
    struct supervisor supervisor = {.paths = paths, .cgroups = cgroups, .socket = -1};
    bool good = worker_tell(STDOUT_FILENO, NULL, "ready", condition_look(paths, cgroups)) == 0;

    while (good) {
        struct pollfd ready[] = {{.fd = STDIN_FILENO, .events = POLLIN},
                                 {.fd = supervisor.socket, .events = POLLIN}};

        if (poll(ready, 2, -1) < 0) {
            good = errno == EINTR && !interrupt_seen();
            continue;
        }
        if (ready[1].revents != 0 &&
            serve(supervisor.socket, &supervisor.events, take_event, &supervisor) == 0)
            good = replace(&supervisor);
        if (good && ready[0].revents != 0)
            good = serve(STDIN_FILENO, &supervisor.jobs, take_job, &supervisor) != 0;
    }
    (void)stop(&supervisor, true);
    line_reader_fini(&supervisor.jobs);
    line_reader_fini(&supervisor.events);
    return 0;
}
