/* judge batch INPUT: grades many answers, here or through a daemon. */
#include "judge/cli/cmd_batch.h"
#include "judge/base/interrupt.h"
#include "judge/base/mem.h"
#include "judge/batch/copies.h"
#include "judge/batch/outputs.h"
#include "judge/batch/runner.h"
#include "judge/cli/charset.h"
#include "judge/cli/commands.h"
#include "judge/cli/paths.h"
#include "judge/cli/remote_grader.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define SKIPPED_SHOWN_MAX 20

static int make_plan(const struct batch_options *options, struct batch *batch, struct err *err)
{
    struct plan_wish wish = {.input = options->input,
                             .problem = options->problem,
                             .has_layout = options->has_layout,
                             .layout = options->layout,
                             .keep = options->dry_run ? NULL : out_folder_keep_source,
                             .keep_data = &batch->dir};

    return plan_make(&wish, &batch->bank, &batch->plan, err);
}

static int print_json(json_t *json)
{
    int failed = json_dumpf(json, stdout, JSON_INDENT(2));

    putchar('\n');
    json_decref(json);
    return failed;
}

static int dry_run(const struct batch_options *options, struct batch *batch, struct err *err)
{
    int code = make_plan(options, batch, err);

    if (code != 0)
        return code;
    if (options->json)
        (void)print_json(batch_plan_json(batch));
    else
        batch_print_plan(batch);
    batch_print_skipped(batch, SIZE_MAX);
    return 0;
}

/* To where the first grading could start. */
static int prepare(const struct batch_options *options, struct batch *batch, struct err *err)
{
    bool known;
    int code = out_folder_open(options->out, options->resume, &batch->dir, err);

    if (code != 0)
        return code;
    code = make_plan(options, batch, err);
    if (code != 0) {
        out_folder_discard(&batch->dir);
        return code;
    }
    batch_print_skipped(batch, SKIPPED_SHOWN_MAX);
    known = options->resume && out_folder_has_results(&batch->dir);
    if (known)
        code = batch_check_record(batch, err);
    if (code == 0)
        code = batch_record(batch, err);
    if (code == 0)
        code = batch_open_results(batch, known, err);
    if (code == 0 && batch->torn)
        fputs("judge: the last result was torn and is graded again\n", stderr);
    if (code == 0 && batch->strangers > 0)
        fprintf(stderr,
                "judge: %zu results of before are of answers that are not in the input now; they "
                "are kept in results.jsonl and shown nowhere\n",
                batch->strangers);
    return code == 0 ? copies_write(batch, err) : code;
}

/* More boxes than cores would wait for each other in the middle of a measurement. */
static unsigned jobs_for(const struct batch_options *options, const struct batch *batch)
{
    bool measures = options->complexity;

    for (size_t i = 0; i < batch->plan.count; i++)
        measures |= batch->bank.problems[batch->plan.answers[i].problem].takes_growth;
    return measures && options->jobs > batch_core_count() ? batch_core_count() : options->jobs;
}

static int run_here(const struct batch_options *options, struct batch *batch,
                    struct runner_options *runner, struct err *err)
{
    char *program = paths_program();
    struct grader *grader;
    int code;

    if (program == NULL)
        return err_set(err, ERR_FAULT, "/proc/self/exe can not be read");
    grader = grader_pool_create(program, !options->no_cgroup, jobs_for(options, batch));
    runner->kind = &grader_pool;
    runner->grader = grader;
    code = runner_run(batch, runner, err);
    grader_pool_destroy(grader);
    free(program);
    return code;
}

static struct remote_options remote_of(const struct batch_options *options)
{
    return (struct remote_options){
        .server = options->server, .token = options->token, .jobs = options->jobs};
}

static int run_there(const struct batch_options *options, struct batch *batch,
                     struct runner_options *runner, struct err *err)
{
    const struct remote_options remote = remote_of(options);
    struct grader *grader = remote_grader_create(&remote);
    int code;

    runner->kind = &remote_grader;
    runner->grader = grader;
    code = runner_run(batch, runner, err);
    remote_grader_destroy(grader);
    return code;
}

static int grade_all(const struct batch_options *options, struct batch *batch, struct err *err)
{
    struct batch_progress progress = {.terminal = isatty(STDERR_FILENO) != 0,
                                      .ascii = options->ascii || !charset_is_utf8()};
    struct runner_options runner = {.progress = batch_progress_show, .progress_data = &progress};
    int code = options->server != NULL ? run_there(options, batch, &runner, err)
                                       : run_here(options, batch, &runner, err);

    batch_progress_clear(&progress);
    return code;
}

static int open_bank(const struct batch_options *options, struct bank *bank, struct err *err)
{
    const struct remote_options remote = remote_of(options);
    struct engine_paths paths = {0};
    int code;

    if (options->server != NULL)
        return remote_bank_open(&remote, bank, err);
    code = paths_find(&paths, err);
    if (code == 0)
        code = bank_open(paths.bank, paths.harness, bank, err);
    paths_fini(&paths);
    return code;
}

static int finish(const struct batch_options *options, const struct batch *batch)
{
    struct status status = {0};

    batch_count(batch, &status);
    if (options->json)
        (void)print_json(batch_end_json(batch, &status));
    else
        batch_print_end(batch, &status);
    if (status.verdicts[VERDICT_IE] > 0) {
        fprintf(stderr, "judge: %zu answers could not be graded; --resume tries them again\n",
                status.verdicts[VERDICT_IE]);
        return EXIT_FAULT;
    }
    for (size_t i = 0; i < batch->plan.count; i++)
        if (batch->figures[i].differs)
            return EXIT_NOT_ACCEPTED;
    return EXIT_ACCEPTED;
}

static int failed(const struct batch *batch, const struct err *err)
{
    struct status status = {0};

    if (batch->figures != NULL) {
        batch_count(batch, &status);
        fprintf(stderr, "judge: %zu of %zu answers are graded and kept; --resume goes on\n",
                status.done, status.total);
    }
    return command_failed(err);
}

static int run(const struct batch_options *options, struct err *err)
{
    struct batch batch = {.settings = {.complexity = options->complexity,
                                       .samples = options->samples,
                                       .shrink = options->shrink,
                                       .meter = options->meter,
                                       .repeat = options->repeat,
                                       .seed = (int64_t)options->seed}};
    int code = open_bank(options, &batch.bank, err), status;

    if (code == 0)
        code = options->dry_run ? dry_run(options, &batch, err) : prepare(options, &batch, err);
    if (code == 0 && !options->dry_run)
        code = grade_all(options, &batch, err);
    if (code == 0 && !options->dry_run)
        code = outputs_write(&batch, err);
    if (code != 0)
        status = failed(&batch, err);
    else
        status = options->dry_run ? EXIT_ACCEPTED : finish(options, &batch);
    batch_fini(&batch);
    return status;
}

int cmd_batch(int argc, char **argv)
{
    struct batch_options options;
    struct err err = {0};
    int status;

    if (argc > 1 && strcmp(argv[1], "compare") == 0)
        return cmd_batch_compare(argc - 1, argv + 1);
    if (sodium_init() < 0)
        return EXIT_FAULT;
    status = batch_options_parse(argc, argv, &options);
    return status != 0 ? status - 1 : run(&options, &err);
}
