/* judge doctor: which protections, meters and languages work on this machine, what is missing, and
 * how to get it. */
#include "judge/base/interrupt.h"
#include "judge/base/mem.h"
#include "judge/cli/box_probe.h"
#include "judge/cli/commands.h"
#include "judge/cli/language_probe.h"
#include "judge/cli/paths.h"
#include "judge/stage/meter.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char help[] =
    "usage: judge doctor [--json]\n"
    "\n"
    "Runs a box, and every language's version command in a box, and says what holds here,\n"
    "what is missing, what stands in the way, and what to do about it.\n"
    "Exit status: 0 all is well, 1 something falls short (it is named, with the remedy).\n";

struct findings {
    struct box_probe box;
    struct language_probe *languages;
    size_t language_count;
    struct err meters[METER_ID_COUNT]; /* Code 0: it works. */
};

static json_t *text(const char *value)
{
    return value != NULL ? json_string(value) : json_null();
}

static json_t *advice_json(const struct advice *advice)
{
    char *joined = advice_join(advice);
    json_t *json = json_string(joined);

    free(joined);
    return json;
}

static json_t *missing_json(const struct box_probe *box)
{
    json_t *all = json_array();

    for (size_t i = 0; i < box->missing_count; i++) {
        json_t *row = json_object();

        json_object_set_new(row, "layer", text(box->missing[i].layer));
        json_object_set_new(row, "weaker", text(box->missing[i].weaker));
        json_object_set_new(row, "remedy", advice_json(&box->missing[i].remedy));
        json_array_append_new(all, row);
    }
    return all;
}

static json_t *languages_json(const struct findings *findings)
{
    json_t *all = json_array();

    for (size_t i = 0; i < findings->language_count; i++) {
        const struct language_probe *probe = &findings->languages[i];
        json_t *row = json_object();

        json_object_set_new(row, "id", text(probe->id));
        json_object_set_new(row, "name", text(probe->name));
        json_object_set_new(row, "ok", json_boolean(probe->works));
        json_object_set_new(row, "version", text(probe->version));
        json_object_set_new(row, "problem", text(probe->problem));
        json_object_set_new(row, "remedy", text(probe->remedy));
        json_array_append_new(all, row);
    }
    return all;
}

static void print_json(const struct findings *findings)
{
    json_t *json = json_object();
    json_t *protections = json_array();
    json_t *meters = json_array(), *missing_meters = json_object();

    for (size_t i = 0; i < findings->box.result.protection_count; i++)
        json_array_append_new(protections, text(findings->box.result.protections[i]));
    for (int id = 0; id < METER_ID_COUNT; id++) {
        if (findings->meters[id].code == 0)
            json_array_append_new(meters, text(meter_infos[id].name));
        else
            json_object_set_new(missing_meters, meter_infos[id].name,
                                text(findings->meters[id].message));
    }
    json_object_set_new(json, "box_works", json_boolean(findings->box.works));
    json_object_set_new(json, "box_problem",
                        text(findings->box.works ? NULL : findings->box.result.reason));
    json_object_set_new(json, "box_remedy",
                        findings->box.works ? json_null() : advice_json(&findings->box.remedy));
    json_object_set_new(json, "container", text(container_names[findings->box.machine.container]));
    json_object_set_new(json, "protections", protections);
    json_object_set_new(json, "missing", missing_json(&findings->box));
    json_object_set_new(json, "languages", languages_json(findings));
    json_object_set_new(json, "meters", meters);
    json_object_set_new(json, "meters_missing", missing_meters);
    json_dumpf(json, stdout, JSON_INDENT(2));
    putchar('\n');
    json_decref(json);
}

static void print_advice(const struct advice *advice)
{
    for (size_t i = 0; i < advice->count; i++)
        printf("    remedy: %s\n", advice->lines[i]);
}

static void print_box(const struct box_probe *box)
{
    const char *container = container_names[box->machine.container];

    if (container != NULL)
        printf("container: %s; where its settings stand in the way, the options below are its\n",
               container);
    if (box->works) {
        puts("sandbox: works, with these layers");
        for (size_t i = 0; i < box->result.protection_count; i++)
            printf("  + %s\n", box->result.protections[i]);
    } else {
        printf("sandbox: does not work: %s\n", box->result.reason);
        print_advice(&box->remedy);
    }
    for (size_t i = 0; i < box->missing_count; i++) {
        printf("  - %s is missing%s%s\n", box->missing[i].layer,
               box->missing[i].weaker[0] != '\0' ? "; instead: " : "", box->missing[i].weaker);
        print_advice(&box->missing[i].remedy);
    }
}

static void print_text(const struct findings *findings)
{
    print_box(&findings->box);
    puts("languages");
    for (size_t i = 0; i < findings->language_count; i++) {
        const struct language_probe *probe = &findings->languages[i];

        if (probe->works)
            printf("  + %-12s %s\n", probe->name, probe->version);
        else
            printf("  - %-12s %s\n    remedy: %s\n", probe->name, probe->problem, probe->remedy);
    }
    puts("meters");
    for (int id = 0; id < METER_ID_COUNT; id++) {
        if (findings->meters[id].code == 0)
            printf("  + %-12s %s\n", meter_infos[id].name,
                   meter_infos[id].kind == METER_COUNTS ? "counts instructions" : "CPU time");
        else
            printf("  - %-12s %s\n", meter_infos[id].name, findings->meters[id].message);
    }
}

static bool all_is_well(const struct findings *findings)
{
    bool well = findings->box.works && findings->box.missing_count == 0;

    for (size_t i = 0; i < findings->language_count; i++)
        well = well && findings->languages[i].works;
    return well;
}

static int probe_languages(const struct engine_paths *paths, struct findings *findings,
                           struct err *err)
{
    struct engine engine = {.paths = *paths, .cgroups = true};
    char **ids;
    size_t count = 0;
    int code = language_ids(paths->harness, &ids, err);

    if (code != 0)
        return code;
    while (ids[count] != NULL)
        count++;
    findings->languages = mem_alloc(count * sizeof *findings->languages);
    for (size_t i = 0; i < count; i++) {
        if (code == 0)
            language_probe_run(&engine, ids[i], &findings->languages[findings->language_count++]);
        if (code == 0)
            code = interrupt_check(err);
        free(ids[i]);
    }
    free(ids);
    engine_fini(&engine);
    return code;
}

static int probe_meters(const struct engine_paths *paths, struct findings *findings,
                        struct err *err)
{
    struct engine engine = {.paths = *paths, .cgroups = true};
    int code = 0;

    for (int id = 0; id < METER_ID_COUNT && code == 0; id++) {
        code = meter_check(&engine, (enum meter_id)id, err);
        findings->meters[id] = code == 0 ? (struct err){0} : *err;
        if (code == ERR_INPUT || code == ERR_FAULT)
            code = 0;
    }
    engine_fini(&engine);
    return code;
}

int cmd_doctor(int argc, char **argv)
{
    struct findings findings = {0};
    struct engine_paths paths = {0};
    struct err err = {0};
    bool as_json = false;
    int code, status;

    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--help") == 0) {
            fputs(help, stdout);
            return EXIT_ACCEPTED;
        }
        if (strcmp(argv[i], "--json") != 0)
            return command_option_unknown("doctor", argv[i], help);
        as_json = true;
    }
    code = paths_find(&paths, &err);
    if (code == 0)
        code = box_probe_run(paths.judge_box, paths.policies, true, &findings.box, &err);
    if (code == 0)
        code = probe_languages(&paths, &findings, &err);
    if (code == 0)
        code = probe_meters(&paths, &findings, &err);
    if (code == 0 && as_json)
        print_json(&findings);
    else if (code == 0)
        print_text(&findings);
    if (code != 0)
        status = command_failed(&err);
    else
        status = all_is_well(&findings) ? EXIT_ACCEPTED : EXIT_NOT_ACCEPTED;
    for (size_t i = 0; i < findings.language_count; i++)
        language_probe_fini(&findings.languages[i]);
    free(findings.languages);
    box_probe_fini(&findings.box);
    paths_fini(&paths);
    return status;
}
