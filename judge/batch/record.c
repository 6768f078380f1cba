/* batch.json: what was asked for and what was planned. */
#include "judge/base/json_check.h"
#include "judge/base/json_text.h"
#include "judge/base/mem.h"
#include "judge/batch/batch.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#define SCHEMA 1
#define RECORD_NAME "batch.json"
#define RECORD_BYTES_MAX (512u << 20)

static json_t *settings_json(const struct batch *batch)
{
    const struct batch_settings *settings = &batch->settings;

    return json_pack("{s:b, s:b, s:b, s:s, s:i, s:I}", "complexity", settings->complexity,
                     "samples", settings->samples, "shrink", settings->shrink, "meter",
                     settings->meter, "repeat", (int)settings->repeat, "seed",
                     (json_int_t)settings->seed);
}

static json_t *problems_json(const struct batch *batch)
{
    json_t *problems = json_object();

    for (size_t i = 0; i < batch->bank.problem_count; i++) {
        const struct bank_problem *problem = &batch->bank.problems[i];

        if (problem->hash != NULL)
            json_object_set_new(
                problems, problem->id,
                json_pack("{s:s, s:s}", "title", problem->title, "hash", problem->hash));
    }
    return problems;
}

static json_t *answer_json(const struct batch *batch, const struct answer *answer)
{
    return json_pack("{s:s, s:s, s:s, s:s, s:s}", "candidate", answer->candidate, "problem",
                     batch->bank.problems[answer->problem].id, "language",
                     batch->bank.languages[answer->language].id, "file", answer->name, "source",
                     answer->source);
}

json_t *batch_plan_json(const struct batch *batch)
{
    const struct plan *plan = &batch->plan;
    json_t *json = json_object(), *answers = json_array(), *skipped = json_array();

    for (size_t i = 0; i < plan->count; i++)
        json_array_append_new(answers, answer_json(batch, &plan->answers[i]));
    for (size_t i = 0; i < plan->skipped_count; i++)
        json_array_append_new(skipped, json_pack("{s:s, s:s}", "file", plan->skipped[i].name, "why",
                                                 plan->skipped[i].why));
    json_object_set_new(json, "schema", json_integer(SCHEMA));
    if (batch->id[0] != '\0')
        json_object_set_new(json, "id", json_string(batch->id));
    json_object_set_new(json, "layout",
                        json_string(plan->listed ? "list" : layout_name(plan->layout)));
    json_object_set_new(json, "settings", settings_json(batch));
    json_object_set_new(json, "problems", problems_json(batch));
    json_object_set_new(json, "answers", answers);
    json_object_set_new(json, "skipped", skipped);
    return json;
}

static void make_id(struct batch *batch)
{
    unsigned char bytes[BATCH_ID_LENGTH / 2];

    randombytes_buf(bytes, sizeof bytes);
    sodium_bin2hex(batch->id, sizeof batch->id, bytes, sizeof bytes);
}

int batch_record(struct batch *batch, struct err *err)
{
    json_t *json;
    char *text;
    int code;

    if (batch->id[0] == '\0')
        make_id(batch);
    json = batch_plan_json(batch);
    text = json_dumps(json, JSON_INDENT(1));
    code = text == NULL ? err_set(err, ERR_FAULT, "the plan can not be written as JSON")
                        : out_folder_write(&batch->dir, RECORD_NAME, text, strlen(text), err);
    free(text);
    json_decref(json);
    return code;
}

/* Results of two versions of a problem must not stand beside each other as if they were one. */
static int check_problems(const struct batch *batch, const json_t *record, struct err *err)
{
    const json_t *problems = json_object_get(record, "problems");

    for (size_t i = 0; i < batch->bank.problem_count; i++) {
        const struct bank_problem *problem = &batch->bank.problems[i];
        const char *before =
            json_string_value(json_object_get(json_object_get(problems, problem->id), "hash"));

        if (problem->hash != NULL && before != NULL && strcmp(before, problem->hash) != 0)
            return err_set(err, ERR_INPUT,
                           "the problem %s was changed since this batch began; grade all of it "
                           "anew into another folder, and see what differs with judge batch "
                           "compare",
                           problem->id);
    }
    return 0;
}

static int check_settings(const struct batch *batch, const json_t *record, struct err *err)
{
    json_t *now = settings_json(batch);
    const json_t *before = json_object_get(record, "settings");
    const char *key;
    json_t *value;
    int code = 0;

    json_object_foreach(now, key, value)
    {
        if (strcmp(key, "seed") == 0 && json_object_get(before, key) == NULL &&
            batch->settings.seed == 0)
            continue; /* Of a judge that had no other. */
        if (!json_equal(json_object_get(before, key), value)) {
            code = err_set(err, ERR_INPUT,
                           "this batch began with another --%s; go on with the same, or name "
                           "another folder",
                           key);
            break;
        }
    }
    json_decref(now);
    return code;
}

int batch_problem_changed(const struct bank_problem *problem, struct err *err)
{
    return err_set(err, ERR_INPUT,
                   "the problem %s was changed while the batch ran; the results are those of "
                   "before; grade all of it anew into another folder",
                   problem->id);
}

/* A record of a judge that gave none stays without: a new one is made. */
static void take_id(struct batch *batch, const json_t *record)
{
    const char *id = json_text(record, "id");

    if (strlen(id) == BATCH_ID_LENGTH && strspn(id, "0123456789abcdef") == BATCH_ID_LENGTH)
        memcpy(batch->id, id, sizeof batch->id);
}

int batch_check_record(struct batch *batch, struct err *err)
{
    char *path = out_folder_path(&batch->dir, RECORD_NAME);
    json_t *record = NULL;
    int code = json_load_path(path, RECORD_BYTES_MAX, &record, err);

    if (code == 0)
        code = check_problems(batch, record, err);
    if (code == 0)
        code = check_settings(batch, record, err);
    if (code == 0)
        take_id(batch, record);
    json_decref(record);
    free(path);
    return code;
}
