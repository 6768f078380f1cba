#include "judge/stage/run_stdin.h"

#include "judge/base/mem.h"
#include "judge/base/printable.h"
#include "judge/core/limits.h"
#include "judge/stage/checker.h"
#include "judge/stage/compare.h"
#include "judge/stage/run.h"
#include "judge/stage/score.h"
#include "judge/stage/session_failure.h"
#include "judge/stage/stderr_words.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

struct streams {
    int in;
    int out;
    int errors;
};

static int open_streams(struct streams *streams, const char *input, size_t length, struct err *err)
{
    size_t written = 0;

    streams->in = memory_file("stdin", err);
    streams->out = memory_file("stdout", err);
    streams->errors = memory_file("stderr", err);
    if (streams->in < 0 || streams->out < 0 || streams->errors < 0)
        return err->code;
    while (written < length) {
        ssize_t done = write(streams->in, input + written, length - written);

        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return err_errno(err, errno, "fill the input");
        written += (size_t)done;
    }
    /* The program gets this very file, and its pages are counted nowhere else. */
    if (fcntl(streams->in, F_ADD_SEALS, F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL) != 0)
        return err_errno(err, errno, "seal the input");
    return lseek(streams->in, 0, SEEK_SET) != 0 ? err_errno(err, errno, "rewind the input") : 0;
}

static void close_streams(struct streams *streams)
{
    const int fds[] = {streams->in, streams->out, streams->errors};

    for (size_t i = 0; i < 3; i++) {
        if (fds[i] >= 0)
            close(fds[i]);
    }
}

/* The last line of stderr says most: an exception, an assertion. */
static char *last_line(int fd)
{
    char *text = memory_file_tail(fd, STDERR_KEPT_BYTES_MAX);
    size_t length = strlen(text);
    char *start, *line;

    while (length > 0 && (text[length - 1] == '\n' || text[length - 1] == ' '))
        text[--length] = '\0';
    start = strrchr(text, '\n');
    line = mem_strdup(start != NULL ? start + 1 : text);
    free(text);
    return line;
}

static void explain(struct engine *engine, const struct submission *submission,
                    const struct file_set *artifacts, const struct box_result *result, int errors,
                    struct failure *failure)
{
    char *line, *words;

    failure_of_box(submission, result, failure);
    if (failure->verdict != VERDICT_RTE)
        return;
    line = last_line(errors);
    failure->verdict = verdict_of_stderr(submission->language, errors);
    words = stderr_words(engine, submission, artifacts, errors);
    if (words != NULL) {
        free(failure->reason);
        failure->reason = words;
    }
    if (line[0] != '\0')
        failure->detail = mem_strdup(line); /* stderr may quote hidden input: not for everyone. */
    free(line);
}

static int judge_output(struct engine *engine, const struct problem *problem,
                        const struct test_case *test, enum stdin_judge judge, const char *got,
                        size_t length, struct failure *failure, struct err *err)
{
    if (judge == STDIN_ANY)
        return 0;
    if (judge == STDIN_COMPARED) {
        compare_output(problem->compare, problem->tolerance, test->output, test->output_length, got,
                       length, failure);
        return 0;
    }
    if (length <= CHECKED_ANSWERS_BYTES_MAX) {
        int code = checker_judge_output(engine, problem, test, got, length, failure, err);

        if (code == 0 && failure->verdict == VERDICT_WA) {
            struct buf shown = {0};

            printable_add_lines(&shown, got, length, SHOWN_VALUE_BYTES_MAX);
            failure->got = buf_steal(&shown);
        }
        return code;
    }
    failure->verdict = VERDICT_OLE;
    failure->reason =
        mem_printf("the output is longer than the limit of %u bytes", CHECKED_ANSWERS_BYTES_MAX);
    return 0;
}

static int judge_file(struct engine *engine, const struct problem *problem,
                      const struct test_case *test, const struct stdin_run *run, int fd,
                      struct failure *failure, struct err *err)
{
    struct stat status;
    void *got = NULL;
    int code;

    if (fstat(fd, &status) != 0)
        return err_errno(err, errno, "look at the output");
    if (status.st_size > 0) {
        got = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
        if (got == MAP_FAILED)
            return err_errno(err, errno, "map the output");
    }
    if (run->judge == STDIN_ANY && run->output != NULL && got != NULL)
        buf_add(run->output, got, (size_t)status.st_size);
    code = judge_output(engine, problem, test, run->judge, got != NULL ? got : "",
                        (size_t)status.st_size, failure, err);
    if (got != NULL)
        munmap(got, (size_t)status.st_size);
    return code;
}

int run_stdin_once(struct engine *engine, const struct submission *submission,
                   const struct file_set *artifacts, const struct test_case *test,
                   const struct stdin_run *run, struct failure *failure, struct box_meter *ret_cost,
                   struct err *err)
{
    const struct language *language = submission->language;
    const struct problem *problem = submission->problem;
    const uint64_t memory_bytes = problem->limits.memory_bytes + language->memory_extra_bytes;
    struct language_words words = {.source = language->source,
                                   .harness = HARNESS_FOLDER,
                                   .memory_bytes = problem->limits.memory_bytes,
                                   .stack_bytes = run_stack(language, memory_bytes)};
    struct box_spec spec = engine_spec(language, &language->run);
    struct box_result result = {0};
    struct prepared prepared = {0};
    struct streams streams = {-1, -1, -1};
    int code = stage_prepare_run(engine, language, &prepared, err);

    if (code == 0)
        code = open_streams(&streams, test->input, test->input_length, err);
    prepared_bind(&prepared, &spec);

    engine_spec_fill(&spec, language->run.argv[PROBLEM_STDIN], &words);
    spec.files_in = (struct box_file *)artifacts->items;
    spec.file_in_count = artifacts->count;
    spec.stdin_fd = streams.in;
    spec.stdout_fd = streams.out;
    spec.stderr_fd = streams.errors;
    spec.limits.cpu_ns = run->cpu_ns;
    spec.limits.wall_ns = run->wall_ns;
    spec.limits.memory_bytes = memory_bytes;
    spec.limits.output_bytes = problem->limits.output_bytes;
    spec.limits.stack_bytes = words.stack_bytes;
    if (run->counter != NULL)
        counter_lay(run->counter, engine, language, language->counted.argv[PROBLEM_STDIN], &words,
                    &spec);
    if (code == 0)
        code = engine_run_box(engine, &spec, &result, err);
    if (code == 0) {
        if (result.verdict == BOX_OK)
            code = judge_file(engine, problem, test, run, streams.out, failure, err);
        else
            explain(engine, submission, artifacts, &result, streams.errors, failure);
        if (ret_cost != NULL)
            *ret_cost = (struct box_meter){.cpu_ns = result.cpu_ns,
                                           .wall_ns = result.wall_ns,
                                           .memory_bytes = result.memory_peak_bytes};
        box_result_fini(&result);
    }
    close_streams(&streams);
    language_argv_free(spec.argv);
    engine_spec_fini(&spec);
    prepared_fini(&prepared);
    return code;
}

static char *show_input(const struct test_case *test)
{
    struct buf text = {0};

    printable_add_lines(&text, test->input, test->input_length, SHOWN_VALUE_BYTES_MAX);
    return buf_steal(&text);
}

static void add_cost(const struct box_meter *cost, struct group_report *group_report)
{
    group_report->cpu_ns += cost->cpu_ns;
    if (cost->cpu_ns > group_report->case_cpu_ns)
        group_report->case_cpu_ns = cost->cpu_ns;
    group_report->wall_ns += cost->wall_ns;
    if (cost->memory_bytes > group_report->memory_peak_bytes)
        group_report->memory_peak_bytes = cost->memory_bytes;
}

int run_stdin_group(struct engine *engine, const struct submission *submission,
                    const struct file_set *artifacts, const struct group *group,
                    const struct case_list *cases, struct group_report *group_report,
                    struct failure *failure, struct err *err)
{
    const struct problem *problem = submission->problem;
    const struct stdin_run run = {
        .judge = problem->compare == COMPARE_CHECKER ? STDIN_CHECKED : STDIN_COMPARED,
        .cpu_ns = run_scale(submission->language, problem->limits.cpu_ns),
        .wall_ns = run_wall(submission->language, &problem->limits),
    };

    bool goes_on = true;
    int code;

    for (size_t i = 0; i < cases->count && goes_on; i++) {
        struct box_meter cost = {0};
        struct failure found = {0};

        code = run_stdin_once(engine, submission, artifacts, &cases->cases[i], &run, &found, &cost,
                              err);
        if (code != 0) {
            failure_fini(&found);
            return code;
        }
        add_cost(&cost, group_report);
        if (found.verdict == VERDICT_AC) {
            group_report->cases_passed++;
            continue;
        }
        run_locate(&found, group, &cases->cases[i], i);
        found.call = show_input(&cases->cases[i]);
        goes_on = score_goes_on(problem, &found, group_report);
        score_note(failure, &found);
    }
    return 0;
}
