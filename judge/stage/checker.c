#include "judge/stage/checker.h"

#include "judge/base/clock.h"
#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/core/limits.h"
#include "judge/stage/checker_process.h"
#include "judge/stage/checker_wire.h"
#include "judge/stage/stderr_words.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

struct checker {
    struct engine engine; /* With the second keeper. */
    struct language *language;
    struct problem problem; /* A stdin problem in name: what a checker is compiled as. */
    struct submission submission;
    char *file;   /* Absolute. */
    char *source; /* That @artifacts are of; NULL: nothing is compiled. */
    size_t length;
    struct file_set artifacts;
    struct checker_process process;
    bool started;
};

/* Why there is no verdict of the checker's. */
struct fault {
    char *what;   /* For everybody; NULL: there is none. */
    char *detail; /* For authors, or NULL. */
};

static void fault_fini(struct fault *fault)
{
    free(fault->what);
    free(fault->detail);
    *fault = (struct fault){0};
}

static void stop(struct checker *checker)
{
    if (checker->started)
        checker_process_stop(&checker->process);
    checker->started = false;
}

static void forget_program(struct checker *checker)
{
    stop(checker);
    file_set_fini(&checker->artifacts);
    language_destroy(checker->language);
    free(checker->file);
    free(checker->source);
    checker->language = NULL;
    checker->file = checker->source = NULL;
}

void checker_destroy(struct checker *checker)
{
    if (checker == NULL)
        return;
    forget_program(checker);
    engine_fini(&checker->engine);
    free(checker);
}

void checker_rest(struct engine *engine)
{
    if (engine->checker != NULL)
        stop(engine->checker);
}

static struct checker *checker_of(struct engine *engine)
{
    if (engine->checker == NULL) {
        engine->checker = mem_alloc(sizeof *engine->checker);
        engine->checker->engine =
            (struct engine){.paths = engine->paths, .cgroups = engine->cgroups, .unqueued = true};
    }
    return engine->checker;
}

static struct checker_limits limits_of(const struct problem_checker *program,
                                       const struct language *language)
{
    assert(language != NULL);
    uint64_t cpu_ns = (uint64_t)((double)program->cpu_ns * language->machine_factor);
    uint64_t wall_ns = CHECKER_WALL_FACTOR * cpu_ns;

    return (struct checker_limits){
        .cpu_ns = cpu_ns,
        .wall_ns = wall_ns > CHECKER_WALL_NS_MIN ? wall_ns : CHECKER_WALL_NS_MIN,
        .memory_bytes = program->memory_bytes,
    };
}

/* Compiles what was read. The fault is set when the compiler, or the language, has none of it. */
static int compile(struct checker *checker, struct fault *fault, struct err *err)
{
    struct report *report = mem_alloc(sizeof *report);
    int code;

    checker->problem = (struct problem){.id = (char *)"checker", .kind = PROBLEM_STDIN};
    checker->submission = (struct submission){.problem = &checker->problem,
                                              .language = checker->language,
                                              .source = checker->source,
                                              .source_length = checker->length,
                                              .is_checker = true};
    report->compile_ok = true;
    report->compile_log = mem_strdup("");
    code = stage_compile(&checker->engine, &checker->submission, report, &checker->artifacts, err);
    if (code == 0 && !report->compile_ok) {
        fault->what = mem_strdup("it does not compile");
        fault->detail = mem_strdup(report->failure.reason);
    }
    report_destroy(report);
    return code;
}

/* The program in @file, from the one before where it is the same. */
static int load(struct checker *checker, const char *file, struct fault *fault, struct err *err)
{
    char *source = NULL;
    size_t length;
    int code = file_read(file, SOURCE_BYTES_MAX, &source, &length, err);

    if (code == 0 && checker->source != NULL && strcmp(checker->file, file) == 0 &&
        checker->length == length && memcmp(checker->source, source, length) == 0) {
        free(source);
        return 0;
    }
    forget_program(checker);
    if (code == 0)
        code = language_for_file(checker->engine.paths.harness, file, &checker->language, err);
    if (code == ERR_INPUT) {
        free(source);
        fault->what = mem_strdup("it can not be read");
        fault->detail = mem_strdup(err->message);
        return 0;
    }
    if (code == 0 && checker->language->checker.input == NULL) {
        fault->what = mem_strdup("no checker can be written in its language");
        free(source);
        return 0;
    }
    if (code == 0)
        code = language_require(checker->language, err);
    if (code != 0) {
        free(source);
        return code;
    }
    checker->file = mem_strdup(file);
    checker->source = source;
    checker->length = length;
    code = compile(checker, fault, err);
    if (code != 0 || fault->what != NULL)
        forget_program(checker);
    return code;
}

static uint32_t new_id(void)
{
    uint32_t id = 0;

    if (getrandom(&id, sizeof id, 0) != sizeof id)
        id = (uint32_t)clock_now_ns();
    return id;
}

/* What is asked: of a stdin problem @output, of others @answers; of a validator neither. */
struct question {
    const struct problem *problem;
    const struct problem_checker *program; /* Of it: checker or validator. */
    const struct test_case *test;
    const struct value *answers;
    const char *output;
    size_t length;
};

/* The process failed, or the fault is the box's. */
static int explain(struct checker *checker, struct fault *fault, struct err *err)
{
    int code = checker_process_describe(&checker->process, &fault->what, &fault->detail, err);
    char *words = NULL;

    if (code == 0 &&
        checker->process.channel.result.verdict ==
            BOX_RTE) /* Where an exception was says more than that the process ended. */
        words = stderr_words(&checker->engine, &checker->submission, &checker->artifacts,
                             checker->process.stderr_fd);
    if (words != NULL) {
        free(fault->what);
        fault->what = words;
    }
    stop(checker);
    return code;
}

static int start(struct checker *checker, const struct checker_limits *limits, struct fault *fault,
                 struct err *err)
{
    int code;

    if (checker->started)
        return 0;
    checker->started = true;
    code = checker_process_start(&checker->process, &checker->engine, &checker->submission,
                                 &checker->artifacts, limits, err);
    if (code == CHECKER_FAILED)
        code = explain(checker, fault, err);
    else if (code != 0)
        stop(checker);
    return code;
}

/* 0 with @ret_reply, or with @fault. */
static int ask(struct checker *checker, const struct question *question, struct fault *fault,
               struct checker_reply *ret_reply, struct err *err)
{
    const struct checker_limits limits = limits_of(question->program, checker->language);
    const uint32_t id = new_id();
    const char *line = NULL;
    size_t length = 0;
    struct buf text = {0};
    struct err wrong;
    int code = start(checker, &limits, fault, err);

    if (code != 0 || fault->what != NULL)
        return code;
    if (question->problem->kind == PROBLEM_STDIN)
        checker_ask_output(&text, id, question->test, question->output, question->length);
    else
        checker_ask_values(&text, id, question->problem, question->test, question->answers);
    code = checker_process_ask(&checker->process, &text, &limits, &line, &length, err);
    buf_fini(&text);
    if (code == CHECKER_FAILED)
        return explain(checker, fault, err);
    if (code != 0) {
        stop(checker);
        return code;
    }
    if (checker_reply_parse(line, length, id, question->test->operation_count, ret_reply, &wrong) !=
        0) {
        stop(checker);
        fault->what = mem_strdup("its answer is none");
        fault->detail = mem_strdup(wrong.message);
    }
    return 0;
}

/* As ask, with faults of the box and of the checker tried again. */
static int ask_well(struct checker *checker, const struct question *question, struct fault *fault,
                    struct checker_reply *ret_reply, struct err *err)
{
    int box_faults = 0, faults = 0;

    for (;;) {
        int code;

        fault_fini(fault);
        code = checker->started ? 0 : load(checker, question->program->file, fault, err);
        if (code != 0 || fault->what != NULL)
            return code; /* It would be the same again. */
        code = ask(checker, question, fault, ret_reply, err);
        if (code == ERR_FAULT && box_faults++ < BOX_RETRIES_MAX) {
            engine_drop_keeper(&checker->engine);
            continue;
        }
        if (code != 0 || fault->what == NULL || ++faults == CHECKER_TRIES_MAX)
            return code;
    }
}

/* "checker tests/checker.py" */
static char *shown_program(const struct question *question)
{
    const struct problem *problem = question->problem;
    const char *file = question->program->file;
    size_t length = strlen(problem->folder);
    bool inside = strncmp(file, problem->folder, length) == 0 && file[length] == '/';

    return mem_printf("%s %s", question->program == &problem->checker ? "checker" : "validator",
                      inside ? file + length + 1 : file_shown(file));
}

static void fail(const struct question *question, const char *what, const char *detail,
                 struct failure *failure)
{
    char *program = shown_program(question);

    failure->verdict = VERDICT_IE;
    failure->reason = mem_printf("the %s failed: %s", program, what);
    if (detail != NULL && detail[0] != '\0')
        failure->detail = mem_strdup(detail);
    free(program);
}

static void conclude(const struct question *question, const struct checker_reply *reply,
                     struct failure *failure)
{
    const char *said = reply->reason;

    switch (reply->word) {
    case CHECKER_ACCEPT:
        failure->verdict = VERDICT_AC;
        return;
    case CHECKER_REJECT:
        /* What it says can quote the hidden case. */
        failure->verdict = VERDICT_WA;
        failure->reason = mem_strdup(question->problem->kind == PROBLEM_STDIN
                                         ? "the checker rejects the output"
                                         : "the checker rejects what was returned");
        failure->detail = said[0] != '\0' ? mem_strdup(said) : NULL;
        failure->has_operation = reply->has_operation;
        failure->operation = reply->operation;
        return;
    default:
        fail(question, "it says that it can not judge this case", said, failure);
    }
}

static int judge(struct engine *engine, const struct question *question, struct failure *failure,
                 struct err *err)
{
    struct checker_reply reply = {0};
    struct fault fault = {0};
    int code = ask_well(checker_of(engine), question, &fault, &reply, err);

    if (code == 0 && fault.what != NULL)
        fail(question, fault.what, fault.detail, failure);
    else if (code == 0)
        conclude(question, &reply, failure);
    else {
        char *program = shown_program(question);

        err_prefix(err, "the %s", program);
        free(program);
    }
    fault_fini(&fault);
    checker_reply_fini(&reply);
    return code;
}

int checker_judge_values(struct engine *engine, const struct problem *problem,
                         const struct test_case *test, const struct value *answers,
                         struct failure *failure, struct err *err)
{
    const struct question question = {
        .problem = problem, .program = &problem->checker, .test = test, .answers = answers};

    return judge(engine, &question, failure, err);
}

int checker_judge_output(struct engine *engine, const struct problem *problem,
                         const struct test_case *test, const char *output, size_t length,
                         struct failure *failure, struct err *err)
{
    const struct question question = {.problem = problem,
                                      .program = &problem->checker,
                                      .test = test,
                                      .output = output,
                                      .length = length};

    return judge(engine, &question, failure, err);
}

int checker_validate(struct engine *engine, const struct problem *problem,
                     const struct test_case *test, struct failure *failure, struct err *err)
{
    const struct question question = {
        .problem = problem, .program = &problem->validator, .test = test};

    return judge(engine, &question, failure, err);
}
