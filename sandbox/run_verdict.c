/* Figures, limits and verdicts of a run: the first cause wins, CPU before wall, memory before the
 * signal that it caused. */
#include "sandbox/run.h"

#include "sandbox/weaken.h"

#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <time.h>

#define SECOND_NS 1000000000ull
#define STARVED_MAX 3

uint64_t now_ns(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return 1000000000ull * (uint64_t)time.tv_sec + (uint64_t)time.tv_nsec;
}

uint64_t own_cpu_ns(void)
{
    struct timespec time;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return 1000000000ull * (uint64_t)time.tv_sec + (uint64_t)time.tv_nsec;
}

void run_decide(struct run *run, enum box_verdict verdict, const char *format, ...)
{
    va_list arguments;

    if (run->decided)
        return;
    run->decided = true;
    run->result->verdict = verdict;
    va_start(arguments, format);
    vsnprintf(run->result->reason, sizeof(run->result->reason), format, arguments);
    va_end(arguments);
}

void run_fail(struct run *run, const struct fault *fault)
{
    char text[BOX_REASON_MAX];

    fault_text(fault, text, sizeof(text));
    run_decide(run, BOX_IE, "%s", text);
    snprintf(run->result->step, sizeof(run->result->step), "%.63s", fault->step);
}

/* What files in the work folder hold: memory like any other. */
static uint64_t work_bytes(const struct run *run)
{
    struct statvfs status;

    if (run->work_fd < 0 || fstatvfs(run->work_fd, &status) < 0)
        return 0;
    return (uint64_t)status.f_frsize * (uint64_t)(status.f_blocks - status.f_bfree);
}

void run_measure(struct run *run)
{
    struct keeper *keeper = run->keeper;
    struct box_result *result = run->result;
    bool sampled = !keeper->cgroup.have[CGROUP_CPU] || !keeper->cgroup.have[CGROUP_MEMORY] ||
                   !keeper->cgroup.have[CGROUP_PIDS];

    if (sampled && run->phase == RUN_RUNNING) {
        sample_tree(run->init, &run->sample);
        uint64_t files = work_bytes(run), shared = run->sample.shared_bytes;
        run->sample.memory_bytes += files > shared ? files : shared; /* Files may be mapped. */
        if (run->sample.memory_bytes > run->sample_peak_bytes)
            run->sample_peak_bytes = run->sample.memory_bytes;
        if (run->sample.tasks > run->sample_tasks_peak)
            run->sample_tasks_peak = run->sample.tasks;
    }
    if (keeper->cgroup.have[CGROUP_CPU]) {
        /* Own time first: what the keeper uses between the two reads is then counted as the box's,
         * never the other way round. */
        uint64_t own = own_cpu_ns() - run->own_base_ns;
        uint64_t slot = cgroup_cpu_ns(&keeper->cgroup) - run->cpu_base_ns;
        result->cpu_ns = slot > own ? slot - own : 0;
    } else if (run->sample.cpu_ns > result->cpu_ns) {
        result->cpu_ns = run->sample.cpu_ns;
    }
    if (keeper->cgroup.have[CGROUP_MEMORY])
        result->memory_peak_bytes = cgroup_memory_peak_bytes(&keeper->cgroup);
    else
        result->memory_peak_bytes = run->sample_peak_bytes > run->rss_peak_bytes
                                        ? run->sample_peak_bytes
                                        : run->rss_peak_bytes;
    cgroup_sample_pids(&keeper->cgroup);
    if (keeper->cgroup.have[CGROUP_PIDS])
        result->processes_peak = cgroup_pids_peak(&keeper->cgroup);
    else if (run->sample_tasks_peak > 0) /* Else it was over before anybody looked. */
        result->processes_peak = (int64_t)run->sample_tasks_peak;
    run->cpu_checked_ns = now_ns();
    run->cpu_seen_ns = result->cpu_ns;
}

void run_look_at_disk(struct run *run)
{
    struct statvfs status;

    if (run->work_fd >= 0 && fstatvfs(run->work_fd, &status) == 0)
        run->disk_full |= status.f_bfree == 0 || status.f_ffree == 0;
}

static void decide_memory(struct run *run)
{
    const struct box_limits *limits = &run->spec->limits;
    uint64_t files = work_bytes(run);

    if (files > limits->memory_bytes / 2)
        run_decide(run, BOX_OLE, "files in the work folder (%llu bytes) filled the memory",
                   (unsigned long long)files);
    else
        run_decide(run, BOX_MLE, "memory limit of %llu bytes passed",
                   (unsigned long long)limits->memory_bytes);
}

/* The wall limit is for those that wait for something that does not come. One that is ready to run,
 * on a machine that gives it no processor, waits for us: that time is added to its limit, up to
 * STARVED_MAX times as much. (A box whose own threads keep each other waiting spends CPU time.) */
static bool wall_is_passed(struct run *run, uint64_t wall_ns)
{
    if (wall_ns <= run->wall_limit_ns)
        return false;
    const uint64_t most = STARVED_MAX * run->wall_given_ns;
    const uint64_t starved = sample_starved_ns(run->init);
    const uint64_t end =
        run->wall_armed_ns + run->wall_given_ns + (starved < most ? starved : most);
    if (wall_ns > end)
        return true;
    run->wall_limit_ns = end;
    return false;
}

void run_check_limits(struct run *run)
{
    const struct box_limits *limits = &run->spec->limits;
    uint64_t wall_ns = now_ns() - run->start_ns;
    enum cgroup_oom oom;

    run_measure(run);
    if (run->phase == RUN_RUNNING) {
        run->result->wall_ns = wall_ns;
        run_look_at_disk(run);
    }
    if (run->decided)
        return;
    oom = cgroup_oom(&run->keeper->cgroup);
    if (run->cpu_seen_ns > run->cpu_limit_ns && !layer_is_off(LAYER_CPU_LIMIT)) {
        run_decide(run, BOX_TLE, "CPU time limit of %.3f s passed",
                   (double)run->cpu_given_ns / 1e9);
    } else if (oom == CGROUP_OOM_OTHER) {
        run_decide(run, BOX_IE,
                   "the machine ran out of memory: the kernel killed a process of the "
                   "box, which was below its limit");
        snprintf(run->result->step, sizeof(run->result->step), "memory of the machine");
    } else if (oom == CGROUP_OOM_OWN) {
        cgroup_relax(&run->keeper->cgroup, 0);
        decide_memory(run);
    } else if (!run->keeper->cgroup.have[CGROUP_MEMORY] && !layer_is_off(LAYER_MEMORY_SAMPLED) &&
               (run->sample_peak_bytes > limits->memory_bytes ||
                run->notifier.shared_bytes > limits->memory_bytes)) {
        decide_memory(run);
    } else if (run->phase == RUN_RUNNING && !layer_is_off(LAYER_WALL_LIMIT) &&
               wall_is_passed(run, wall_ns)) {
        run->result->limit_wall = true;
        run_decide(run, BOX_TLE, "wall time limit of %.3f s passed (CPU used: %.3f s)",
                   (double)run->wall_given_ns / 1e9, (double)run->cpu_seen_ns / 1e9);
    }
}

/* What a signal usually means, for those who do not know its name. */
static const char *signal_meaning(int number)
{
    switch (number) {
    case SIGSEGV:
        return " (invalid memory access)";
    case SIGBUS:
        return " (memory access that can not be served)";
    case SIGFPE:
        return " (division by zero or arithmetic overflow)";
    case SIGILL:
        return " (illegal instruction)";
    case SIGABRT:
        return " (abort)";
    case SIGPIPE:
        return " (wrote to a closed pipe)";
    default:
        return "";
    }
}

/* A signal by which the kernel ends programs that passed a limit says so only where the program can
 * not have brought it about itself. */
static void judge_signal(struct run *run, int number)
{
    const char *name = sigabbrev_np(number);
    bool sent = (run->notifier.signals_sent >> (number & 63) & 1) != 0;
    bool doubted = sent || (run->notifier.signals_doubted >> (number & 63) & 1) != 0;

    run->result->signal = number;
    if (number == SIGXFSZ && !sent && (!doubted || run->file_at_limit))
        run_decide(run, BOX_OLE, "a file grew past its limit of %llu bytes",
                   (unsigned long long)run->spec->limits.file_size_bytes);
    else if ((number == SIGXCPU || number == SIGKILL) && !doubted &&
             run->result->cpu_ns >= cpu_backstop_s(&run->spec->limits) * SECOND_NS)
        run_decide(run, BOX_TLE, "CPU time of %.3f s in one process, the most that there is",
                   (double)run->result->cpu_ns / 1e9);
    else if (number == SIGSYS && !doubted)
        run_decide(run, BOX_SV, "system call by a foreign entry point (32-bit or x32)");
    else if (run->disk_full)
        run_decide(run, BOX_OLE, "the work folder is full");
    else
        run_decide(run, BOX_RTE, "killed by SIG%s%s", name ? name : "RT", signal_meaning(number));
}

/* A write past the limit was refused and the signal blocked; not if that can be of its own making.
 */
static bool file_was_refused(const struct run *run)
{
    uint64_t own = run->notifier.signals_sent | run->notifier.signals_doubted;

    return run->notifier.file_refused && (own >> SIGXFSZ & 1) == 0;
}

void run_judge_end(struct run *run)
{
    int status = run->wait_status;

    if (!run->has_ended) {
        run_decide(run, BOX_IE, "%s", "nobody saw the end of the box"); /* If it is not decided. */
        return;
    }
    if (WIFSIGNALED(status)) {
        judge_signal(run, WTERMSIG(status));
        return;
    }
    run->result->exit_status = WEXITSTATUS(status);
    if (WEXITSTATUS(status) == 0)
        return;
    if (file_was_refused(run))
        run_decide(run, BOX_OLE, "a file was to grow past its limit of %llu bytes (exit status %d)",
                   (unsigned long long)run->spec->limits.file_size_bytes, WEXITSTATUS(status));
    else if (run->file_at_limit)
        run_decide(run, BOX_OLE, "a file grew to its limit of %llu bytes (exit status %d)",
                   (unsigned long long)run->spec->limits.file_size_bytes, WEXITSTATUS(status));
    else if (run->disk_full)
        run_decide(run, BOX_OLE, "the work folder is full (exit status %d)", WEXITSTATUS(status));
    else
        run_decide(run, BOX_RTE, "exit status %d", WEXITSTATUS(status));
}
