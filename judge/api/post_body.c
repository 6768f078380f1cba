#include "judge/api/post_body.h"

#include "judge/api/body.h"
#include "judge/api/query.h"
#include "judge/base/json_check.h"
#include "judge/core/limits.h"
#include "judge/stage/source.h"

#include <string.h>

#define CLAIMS_BYTES_MAX 1024
#define WHERE "the body"

static int read_name(const struct json_at *root, const char *key, const char **slot,
                     struct err *err)
{
    struct json_at at = json_at_key(root, key);
    int code;

    if (!json_at_has(&at))
        return 0;
    code = json_get_text(&at, QUERY_NAME_BYTES_MAX, slot, err);
    if (code == 0 && !query_is_name(*slot))
        code = json_fail(&at, err, "expected letters, digits and \"-_.:@\" only");
    return code;
}

static int read_options(const struct json_at *root, struct post_body *body, struct err *err)
{
    static const char *const known[] = {"complexity", "samples", "meter", "shrink", "seed", NULL};
    static const char *const meters[] = {"auto", "pmu", "qemu", "clock", NULL};
    struct json_at options = json_at_key(root, "options");
    struct json_at complexity, samples, meter, shrink, seed;
    size_t index = 0;
    int code;

    if (!json_at_has(&options))
        return 0;
    code = json_check_object(&options, known, err);
    complexity = json_at_key(&options, "complexity");
    samples = json_at_key(&options, "samples");
    meter = json_at_key(&options, "meter");
    shrink = json_at_key(&options, "shrink");
    seed = json_at_key(&options, "seed");
    if (code == 0 && json_at_has(&complexity))
        code = json_get_bool(&complexity, &body->complexity, err);
    if (code == 0 && json_at_has(&samples))
        code = json_get_bool(&samples, &body->samples, err);
    if (code == 0 && json_at_has(&shrink))
        code = json_get_bool(&shrink, &body->shrink, err);
    if (code == 0 && json_at_has(&seed))
        code = json_get_whole(&seed, 0, INT64_MAX, &body->seed, err);
    if (code == 0 && json_at_has(&meter))
        code = json_get_name(&meter, meters, &index, err);
    body->meter = meters[index];
    return code;
}

static int read_class(const struct json_at *root, struct post_body *body, struct err *err)
{
    static const char *const classes[] = {"interactive", "batch", NULL};
    struct json_at at = json_at_key(root, "class");
    size_t index = 0;
    int code = json_at_has(&at) ? json_get_name(&at, classes, &index, err) : 0;

    body->class = index == 1 ? QUEUE_BATCH : QUEUE_INTERACTIVE;
    return code;
}

static int read_source(const struct json_at *root, struct post_body *body, struct err *err)
{
    struct json_at at = json_at_key(root, "source");

    if (!json_is_string(at.json))
        return json_fail(&at, err, "expected a text");
    body->source = json_string_value(at.json);
    return source_check("source", body->source, json_string_length(at.json), err);
}

static int read_all(const struct json_at *root, struct post_body *body, struct err *err)
{
    static const char *const known[] = {"problem",   "language", "source",  "claims", "round",
                                        "candidate", "class",    "options", NULL};
    struct json_at problem, language, claims;
    int code = json_check_object(root, known, err);

    if (code != 0)
        return code;
    problem = json_at_key(root, "problem");
    language = json_at_key(root, "language");
    claims = json_at_key(root, "claims");
    code = json_get_text(&problem, QUERY_NAME_BYTES_MAX, &body->problem, err);
    if (code == 0)
        code = json_get_text(&language, QUERY_NAME_BYTES_MAX, &body->language, err);
    if (code == 0)
        code = read_source(root, body, err);
    if (code == 0 && json_at_has(&claims))
        code = json_get_text(&claims, CLAIMS_BYTES_MAX, &body->claims, err);
    if (code == 0)
        code = read_name(root, "round", &body->round, err);
    if (code == 0)
        code = read_name(root, "candidate", &body->candidate, err);
    if (code == 0)
        code = read_class(root, body, err);
    if (code == 0)
        code = read_options(root, body, err);
    return code;
}

int post_body_parse(const char *text, size_t length, struct post_body *ret_body,
                    unsigned *ret_status, struct err *err)
{
    struct post_body body = {.round = "", .meter = "auto", .complexity = true};
    struct json_at root;
    int code = body_parse(WHERE, text, length, &body.document, err);

    if (code != 0) {
        *ret_status = 400;
        return code;
    }
    root = json_at_root(WHERE, body.document);
    code = read_all(&root, &body, err);
    if (code != 0) {
        bool is_long =
            json_string_length(json_object_get(body.document, "source")) > SOURCE_BYTES_MAX;

        *ret_status = is_long ? 413 : 422;
        post_body_fini(&body);
        return code;
    }
    *ret_body = body;
    return 0;
}

void post_body_fini(struct post_body *body)
{
    json_decref(body->document);
    *body = (struct post_body){0};
}
