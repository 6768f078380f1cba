#define PCRE2_CODE_UNIT_WIDTH 8

#include "judge/cli/language_probe.h"

#include "judge/base/mem.h"

#include <pcre2.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define VERSION_BYTES_MAX 4096

/* The first group of @pattern in @output, or the first line. */
static char *find_version(const char *pattern, const char *output)
{
    int number;
    PCRE2_SIZE where;
    char *version = NULL;
    pcre2_code *code = pattern == NULL ? NULL
                                       : pcre2_compile((PCRE2_SPTR)pattern, PCRE2_ZERO_TERMINATED,
                                                       0, &number, &where, NULL);

    if (code != NULL) {
        pcre2_match_data *match = pcre2_match_data_create_from_pattern(code, NULL);

        if (pcre2_match(code, (PCRE2_SPTR)output, strlen(output), 0, 0, match, NULL) > 1) {
            PCRE2_SIZE *at = pcre2_get_ovector_pointer(match) + 2;

            version = mem_strndup(output + at[0], at[1] - at[0]);
        }
        pcre2_match_data_free(match);
        pcre2_code_free(code);
    }
    return version != NULL ? version : mem_strndup(output, strcspn(output, "\n"));
}

static void ask_version(struct engine *engine, const struct language *language,
                        struct language_probe *probe)
{
    struct box_spec spec =
        engine_spec(language, language->has_compile ? &language->compile : &language->run);
    struct box_result result = {0};
    struct err err = {0};

    spec.argv = language->version_argv;
    spec.stdout_fd = memory_file("version", &err);
    spec.limits.cpu_ns = 5000000000u;
    spec.limits.wall_ns = 20000000000u;
    spec.limits.memory_bytes = 1u << 30;
    spec.limits.output_bytes = 1u << 20;
    if (spec.stdout_fd < 0 || engine_run_box(engine, &spec, &result, &err) != 0) {
        probe->problem = mem_strdup(err.message);
        probe->box_failed = true;
    } else if (result.verdict != BOX_OK) {
        probe->box_failed = result.verdict == BOX_IE;
        probe->problem = mem_printf("%s ends with: %s", language->version_argv[0], result.reason);
    } else {
        char *output = memory_file_tail(spec.stdout_fd, VERSION_BYTES_MAX);

        probe->version = find_version(language->version_pattern, output);
        probe->works = true;
        free(output);
    }
    box_result_fini(&result);
    if (spec.stdout_fd >= 0)
        close(spec.stdout_fd);
    engine_spec_fini(&spec);
}

void language_probe_run(struct engine *engine, const char *id, struct language_probe *ret_probe)
{
    struct language *language = NULL;
    const char *missing;
    struct err err = {0};

    *ret_probe = (struct language_probe){.id = mem_strdup(id)};
    if (language_load(engine->paths.harness, id, &language, &err) != 0) {
        ret_probe->name = mem_strdup(id);
        ret_probe->problem = mem_strdup(err.message);
        ret_probe->remedy = mem_strdup("mend its language.json");
        return;
    }
    ret_probe->name = mem_strdup(language->name);
    missing = language_missing(language);
    if (missing != NULL)
        ret_probe->problem = mem_printf("%s is not installed", missing);
    else
        ask_version(engine, language, ret_probe);
    if (ret_probe->box_failed)
        ret_probe->remedy = mem_strdup("mend the sandbox first");
    else if (!ret_probe->works)
        ret_probe->remedy =
            missing != NULL && strcmp(missing, language->version_argv[0]) != 0
                ? mem_printf("tools/setup --languages %s", language->id)
                : mem_printf("apt-get install %s (or tools/setup)", language->package);
    language_destroy(language);
}

void language_probe_fini(struct language_probe *probe)
{
    free(probe->id);
    free(probe->name);
    free(probe->version);
    free(probe->problem);
    free(probe->remedy);
}
