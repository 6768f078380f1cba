#include "judge/stage/meter.h"

#include "judge/base/mem.h"
#include "judge/core/limits.h"
#include "judge/stage/counter.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PROBE_NS 5000000000ull
#define PROBE_BYTES (64u << 20)

int meter_parse(const char *text, enum meter_id *ret_id, struct err *err)
{
    if (strcmp(text, "auto") == 0) {
        *ret_id = METER_ID_COUNT;
        return 0;
    }
    for (int id = 0; id < METER_ID_COUNT; id++) {
        if (strcmp(text, meter_infos[id].name) == 0) {
            *ret_id = (enum meter_id)id;
            return 0;
        }
    }
    return err_set(err, ERR_INPUT, "there is no meter \"%s\"; use auto, pmu, qemu or clock", text);
}

/* /bin/true under the emulator, in a box as those of programs. */
static int probe_qemu(struct engine *engine, struct err *err)
{
    char *argv[] = {"/bin/true", NULL};
    char *binds[] = {"/usr", "/lib", "/lib64", "/bin", NULL};
    char *env[] = {NULL};
    struct language language = {.binds = binds, .env = env};
    struct language_step step = {.policy = "qemu"};
    struct language_words words = {.memory_bytes = PROBE_BYTES};
    struct counter counter;
    struct box_result result = {0};
    struct box_spec spec;
    int code = counter_init(&counter, err);

    if (code != 0)
        return code;
    spec = engine_spec(&language, &step);
    spec.argv = language_expand(argv, &words);
    spec.limits.cpu_ns = spec.limits.wall_ns = PROBE_NS;
    spec.limits.memory_bytes = PROBE_BYTES;
    spec.limits.output_bytes = PROBE_BYTES;
    counter_lay(&counter, engine, &language, argv, &words, &spec);
    code = engine_run_box(engine, &spec, &result, err);
    if (code == 0 && result.verdict != BOX_OK)
        code =
            err_set(err, ERR_INPUT, "qemu-x86_64 does not work in a box here: %s", result.reason);
    else if (code == 0 && !counter_works(&counter))
        code = err_set(err, ERR_INPUT, "the emulator ran, but the plugin counted nothing");
    box_result_fini(&result);
    language_argv_free(spec.argv);
    engine_spec_fini(&spec);
    counter_fini(&counter);
    return code;
}

static int check_qemu(struct engine *engine, struct err *err)
{
    if (access(COUNTER_QEMU, X_OK) != 0)
        return err_set(err, ERR_INPUT, COUNTER_QEMU " is missing: apt install qemu-user");
    if (engine->paths.count_plugin == NULL)
        return err_set(err, ERR_INPUT,
                       "the plugin judge-count.so of this installation is missing: install again");
    return probe_qemu(engine, err);
}

int meter_check(struct engine *engine, enum meter_id id, struct err *err)
{
    if (id == METER_CPU_CLOCK)
        return 0;
    if (id == METER_PMU)
        return err_set(err, ERR_INPUT,
                       "the processor's counter is not read by this version: use qemu or clock");
    if (!engine->qemu_checked) {
        engine->qemu_error = (struct err){0};
        if (check_qemu(engine, &engine->qemu_error) == 0)
            engine->qemu_error.code = 0;
        engine->qemu_checked = true;
    }
    if (engine->qemu_error.code == 0)
        return 0;
    *err = engine->qemu_error;
    return err->code;
}

int meter_require(struct engine *engine, const char *text, struct err *err)
{
    enum meter_id id;
    int code = meter_parse(text, &id, err);

    return code != 0 || id == METER_ID_COUNT ? code : meter_check(engine, id, err);
}

int meter_choose(struct engine *engine, const struct submission *submission, enum meter_id *ret_id,
                 char **ret_note, struct err *err)
{
    enum meter_id asked;
    int code = meter_parse(submission->meter, &asked, err);

    *ret_note = NULL;
    if (code != 0)
        return code;
    if (asked != METER_ID_COUNT) {
        *ret_id = asked;
        return meter_check(engine, asked, err);
    }
    *ret_id = METER_QEMU;
    if (!submission->language->is_counted)
        code = err_set(err, ERR_INPUT, "%s has no settings for it", submission->language->name);
    else if (submission->problem->kind == PROBLEM_STDIN &&
             submission->language->counted.slow_start &&
             submission->language->counted.again == NULL)
        code = err_set(err, ERR_INPUT, "%s starts too slowly there to be run for each size",
                       submission->language->name);
    else
        code = meter_check(engine, METER_QEMU, err);
    if (code != ERR_INPUT)
        return code;
    *ret_note = mem_printf("measured by the clock, which decides less: no counts by qemu (%s)",
                           err->message);
    *ret_id = METER_CPU_CLOCK;
    *err = (struct err){0};
    return 0;
}
