#include "judge/batch/result_json.h"

#include <stdio.h>
#include <stdlib.h>

#define SCHEMA 1

json_t *result_job_json(const struct batch *batch, const struct answer *answer, size_t number)
{
    const struct batch_settings *settings = &batch->settings;
    char *path = out_folder_source_path(&batch->dir, answer->source);
    char id[32];
    json_t *job;

    snprintf(id, sizeof id, "%zu", number);
    job = json_pack("{s:s, s:s, s:s, s:s, s:s, s:b, s:b, s:b, s:b, s:I}", "id", id, "problem",
                    batch->bank.problems[answer->problem].folder, "language",
                    batch->bank.languages[answer->language].id, "file", path, "meter",
                    settings->meter, "complexity", settings->complexity && !settings->samples,
                    "samples", settings->samples, "reveal", true, "shrink", settings->shrink,
                    "seed", (json_int_t)settings->seed);
    free(path);
    return job;
}

static json_t *repeats_json(const struct unit *unit)
{
    json_t *repeats = json_array();

    for (unsigned i = 0; i < unit->run_count; i++)
        json_array_append_new(repeats, json_pack("{s:s, s:i}", "verdict",
                                                 verdict_code(unit->runs[i].verdict), "score",
                                                 unit->runs[i].score));
    return repeats;
}

static json_t *text_or_null(const char *text)
{
    return text != NULL ? json_string(text) : json_null();
}

static json_t *or_null(json_t *json)
{
    return json != NULL ? json_incref(json) : json_null();
}

json_t *result_json(const struct batch *batch, const struct unit *unit, size_t index)
{
    const struct answer *answer = &batch->plan.answers[index];
    const struct bank_problem *problem = &batch->bank.problems[answer->problem];
    bool graded = !unit->refused && !unit->lost;
    json_t *line = json_object();

    json_object_set_new(line, "schema", json_integer(SCHEMA));
    json_object_set_new(line, "candidate", json_string(answer->candidate));
    json_object_set_new(line, "problem", json_string(problem->id));
    json_object_set_new(line, "language", json_string(batch->bank.languages[answer->language].id));
    json_object_set_new(line, "file", json_string(answer->name));
    json_object_set_new(line, "source", json_string(answer->source));
    json_object_set_new(line, "problem_hash", json_string(problem->hash));
    json_object_set_new(line, "status",
                        json_string(unit->refused ? "refused"
                                    : unit->lost  ? "lost"
                                                  : "graded"));
    json_object_set_new(line, "message", text_or_null(unit->message));
    json_object_set_new(line, "graded_as",
                        json_string(batch->plan.answers[unit->answers[0]].candidate));
    json_object_set_new(line, "alone", json_boolean(unit->alone));
    json_object_set_new(
        line, "first_verdict",
        text_or_null(unit->crowded != VERDICT_COUNT ? verdict_code(unit->crowded) : NULL));
    json_object_set_new(line, "repeats", repeats_json(unit));
    json_object_set_new(line, "differs", json_boolean(unit_differs(unit)));
    json_object_set_new(line, "report", or_null(graded ? unit->report : NULL));
    json_object_set_new(line, "public_failure",
                        or_null(graded ? json_object_get(unit->public_report, "failure") : NULL));
    return line;
}
