#include "judge/cli/language_probe.h"

#include "judge/base/mem.h"

#include <stdlib.h>
#include <string.h>

static void ask_version(struct engine *engine, const struct language *language,
                        struct language_probe *probe)
{
    struct err err = {0};

    if (toolchain_ask(engine, language, &probe->version, &probe->problem, &err) != 0) {
        probe->problem = mem_strdup(err.message);
        probe->box_failed = true;
    }
    probe->works = probe->version != NULL;
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
