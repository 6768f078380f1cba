#include "judge/worker/job.h"

#include <string.h>

const char *job_id(const json_t *document)
{
    const char *id = json_string_value(json_object_get(document, "id"));

    return id != NULL && id[0] != '\0' && strlen(id) <= JOB_ID_BYTES_MAX ? id : NULL;
}

static bool is_known(const char *key)
{
    static const char *const keys[] = {"id",     "problem",   "language",   "source",      "file",
                                       "claims", "meter",     "complexity", "samples",     "reveal",
                                       "shrink", "reference", "stop_early", "double_time", "seed"};

    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (strcmp(key, keys[i]) == 0)
            return true;
    return false;
}

/* Absent and null leave what is there. */
static int read_text(const json_t *document, const char *key, const char **slot, size_t *ret_length,
                     struct err *err)
{
    const json_t *value = json_object_get(document, key);

    if (value == NULL || json_is_null(value))
        return 0;
    if (!json_is_string(value))
        return err_set(err, ERR_INPUT, "job: \"%s\" is no text", key);
    *slot = json_string_value(value);
    if (ret_length != NULL)
        *ret_length = json_string_length(value);
    else if (strlen(*slot) != json_string_length(value))
        return err_set(err, ERR_INPUT, "job: \"%s\" has a NUL in it", key);
    return 0;
}

static int read_flag(const json_t *document, const char *key, bool *slot, struct err *err)
{
    const json_t *value = json_object_get(document, key);

    if (value == NULL || json_is_null(value))
        return 0;
    if (!json_is_boolean(value))
        return err_set(err, ERR_INPUT, "job: \"%s\" is neither true nor false", key);
    *slot = json_is_true(value);
    return 0;
}

static int read_seed(const json_t *document, int64_t *slot, struct err *err)
{
    const json_t *value = json_object_get(document, "seed");

    if (value == NULL || json_is_null(value))
        return 0;
    if (!json_is_integer(value) || json_integer_value(value) < 0)
        return err_set(err, ERR_INPUT, "job: \"seed\" is no whole number from 0 on");
    *slot = json_integer_value(value);
    return 0;
}

static int read_all(const json_t *document, struct job *job, struct err *err)
{
    const struct {
        const char *key;
        const char **slot;
        size_t *length;
    } texts[] = {
        {"problem", &job->problem, NULL},
        {"language", &job->language, NULL},
        {"source", &job->source, &job->source_length},
        {"file", &job->file, NULL},
        {"claims", &job->claims, NULL},
        {"meter", &job->meter, NULL},
    };
    const struct {
        const char *key;
        bool *slot;
    } flags[] = {
        {"complexity", &job->complexity},   {"samples", &job->samples},
        {"reveal", &job->reveal},           {"stop_early", &job->stop_early},
        {"shrink", &job->shrink},           {"reference", &job->reference},
        {"double_time", &job->double_time},
    };
    int code = 0;

    for (size_t i = 0; i < sizeof texts / sizeof *texts && code == 0; i++)
        code = read_text(document, texts[i].key, texts[i].slot, texts[i].length, err);
    for (size_t i = 0; i < sizeof flags / sizeof *flags && code == 0; i++)
        code = read_flag(document, flags[i].key, flags[i].slot, err);
    return code == 0 ? read_seed(document, &job->seed, err) : code;
}

int job_parse(const json_t *document, struct job *ret_job, struct err *err)
{
    struct job job = {.meter = "auto", .complexity = true};
    const char *key;
    const json_t *value;
    int code;

    if (!json_is_object(document))
        return err_set(err, ERR_INPUT, "job: not a JSON object");
    json_object_foreach((json_t *)document, key, value)
    {
        if (!is_known(key))
            return err_set(err, ERR_INPUT, "job: there is no key \"%.100s\"", key);
    }
    job.id = job_id(document);
    if (job.id == NULL)
        return err_set(err, ERR_INPUT, "job: \"id\" is missing or too long");
    code = read_all(document, &job, err);
    if (code != 0)
        return code;
    if (job.problem == NULL)
        return err_set(err, ERR_INPUT, "job: \"problem\" is missing");
    if (job.source == NULL && job.file == NULL)
        return err_set(err, ERR_INPUT, "job: neither \"source\" nor \"file\" is given");
    if (job.language == NULL && job.file == NULL)
        return err_set(err, ERR_INPUT, "job: neither \"language\" nor \"file\" is given");
    *ret_job = job;
    return 0;
}
