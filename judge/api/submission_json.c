#include "judge/api/submission_json.h"

#include "judge/base/mem.h"

static json_t *time_or_null(uint64_t time_ms)
{
    return time_ms != 0 ? json_integer((json_int_t)time_ms) : json_null();
}

json_t *submission_json(const struct store_submission *submission)
{
    bool done = submission->verdict != NULL;

    return json_pack(
        "{s:s, s:s, s:s, s:s, s:s?, s:s, s:s, s:i, s:s?, s:o, s:s?, s:I, s:I, s:o, s:o}", "id",
        submission->id, "problem", submission->problem, "language", submission->language,
        "candidate", submission->owner, "round",
        submission->round[0] != '\0' ? submission->round : NULL, "class",
        queue_class_name(submission->class), "state", submission_state_name(submission->state),
        "grading", (int)submission->grading, "verdict", submission->verdict, "score",
        done ? json_integer(submission->score) : json_null(), "message", submission->message,
        "created_ms", (json_int_t)submission->created_ms, "updated_ms",
        (json_int_t)submission->updated_ms, "finished_ms", time_or_null(submission->finished_ms),
        "removed_ms", time_or_null(submission->removed_ms));
}

char *submission_accepted(const char *id)
{
    return mem_printf("{\"id\":\"%s\",\"state\":\"queued\","
                      "\"self\":\"/api/v1/submissions/%s\","
                      "\"events\":\"/api/v1/submissions/%s/events\"}",
                      id, id, id);
}
