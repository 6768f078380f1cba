#include "judge/core/report_origin.h"

#include "judge/base/json_check.h"
#include "judge/base/json_text.h"
#include "judge/core/verdict.h"

#include <string.h>

#define ID_BYTES_MAX 200
#define HASH_LENGTH 64
#define CLAIMS_BYTES_MAX 4096

/* A text that may be left out or be null. */
static int read_text(const struct json_at *object, const char *key, size_t length_max,
                     const char **slot, struct err *err)
{
    struct json_at at = json_at_key(object, key);

    return json_at_has(&at) ? json_get_text(&at, length_max, slot, err) : 0;
}

static int read_hash(const struct json_at *object, const char *key, const char **slot,
                     struct err *err)
{
    struct json_at at = json_at_key(object, key);
    int code = read_text(object, key, HASH_LENGTH, slot, err);

    if (code == 0 && *slot != NULL &&
        (strlen(*slot) != HASH_LENGTH || strspn(*slot, "0123456789abcdef") != HASH_LENGTH))
        code = json_fail(&at, err, "expected a hash of %d hexadecimal digits", HASH_LENGTH);
    return code;
}

static int read_flag(const struct json_at *object, const char *key, bool *slot, struct err *err)
{
    struct json_at at = json_at_key(object, key);

    return json_at_has(&at) ? json_get_bool(&at, slot, err) : 0;
}

/* What a report from before there was provenance says of itself: was complexity measured? */
static void guess(const json_t *report, struct report_origin *origin)
{
    const char *note = json_text(json_object_get(report, "complexity"), "note");

    origin->complexity = strcmp(note, "not asked for") != 0;
}

static int read_provenance(const struct json_at *report, struct report_origin *origin,
                           struct err *err)
{
    struct json_at provenance = json_at_key(report, "provenance"), asked, seed;
    int64_t number = 0;
    int code;

    origin->meter = "auto";
    if (!json_at_has(&provenance)) {
        guess(report->json, origin);
        return 0;
    }
    origin->has_provenance = true;
    asked = json_at_key(&provenance, "asked");
    seed = json_at_key(&provenance, "seed");
    code = read_hash(&provenance, "source", &origin->source_hash, err);
    if (code == 0 && json_at_has(&seed))
        code = json_get_whole(&seed, 0, INT64_MAX, &number, err);
    if (code == 0)
        code = read_flag(&asked, "samples", &origin->samples, err);
    if (code == 0)
        code = read_flag(&asked, "complexity", &origin->complexity, err);
    if (code == 0)
        code = read_flag(&asked, "stop_early", &origin->stop_early, err);
    if (code == 0)
        code = read_text(&asked, "meter", ID_BYTES_MAX, &origin->meter, err);
    if (code == 0)
        code = read_text(&asked, "claims", CLAIMS_BYTES_MAX, &origin->claims, err);
    origin->seed = (uint64_t)number;
    return code;
}

static int read_report(const struct json_at *report, struct report_origin *origin, struct err *err)
{
    struct json_at problem = json_at_key(report, "problem");
    struct json_at language = json_at_key(report, "language");
    struct json_at verdict = json_at_key(report, "verdict");
    enum verdict ignored;
    int code = json_get_text(&problem, ID_BYTES_MAX, &origin->problem, err);

    if (code == 0)
        code = json_get_text(&language, ID_BYTES_MAX, &origin->language, err);
    /* They become names of folders. */
    if (code == 0 && strchr(origin->problem, '/') != NULL)
        code = json_fail(&problem, err, "expected the id of a problem");
    if (code == 0 && strchr(origin->language, '/') != NULL)
        code = json_fail(&language, err, "expected the id of a language");
    if (code == 0 && verdict_parse(json_text(report->json, "verdict"), &ignored) != 0)
        code = json_fail(&verdict, err, "expected a verdict");
    origin->report = report->json;
    return code == 0 ? read_provenance(report, origin, err) : code;
}

/* A line of results.jsonl: the source is named by its hash. */
static int read_result(const struct json_at *root, struct report_origin *origin, struct err *err)
{
    const char *hash = NULL;
    int code = read_hash(root, "source", &hash, err);

    if (code == 0)
        code = read_text(root, "candidate", SIZE_MAX, &origin->candidate, err);
    if (code != 0)
        return code;
    if (hash != NULL && origin->source_hash != NULL && strcmp(hash, origin->source_hash) != 0)
        return json_fail(root, err, "the line and its report name different sources");
    if (hash != NULL)
        origin->source_hash = hash;
    return 0;
}

/* A submission of the daemon. */
static int read_submission(const struct json_at *root, struct report_origin *origin,
                           struct err *err)
{
    json_t *source = json_object_get(root->json, "source");

    if (json_is_string(source) && json_string_length(source) > 0) {
        origin->source = json_string_value(source);
        origin->source_length = json_string_length(source);
    }
    if (origin->claims == NULL)
        return read_text(root, "claims", CLAIMS_BYTES_MAX, &origin->claims, err);
    return 0;
}

int report_origin_read(const char *name, json_t *document, struct report_origin *ret_origin,
                       struct err *err)
{
    struct json_at root = json_at_root(name, document), report = json_at_key(&root, "report");
    bool is_submission = json_object_get(document, "state") != NULL;
    struct report_origin origin = {.report = NULL};
    int code;

    if (!json_is_object(document))
        return json_fail(&root, err, "expected a report");
    if (json_object_get(document, "report") == NULL)
        report = root;
    else if (!json_at_has(&report))
        return json_fail(&root, err, "there is no report in it: it is \"%.80s\"",
                         json_text(document, is_submission ? "state" : "status"));
    code = read_report(&report, &origin, err);
    if (code == 0 && report.json != document)
        code =
            is_submission ? read_submission(&root, &origin, err) : read_result(&root, &origin, err);
    if (code == 0)
        *ret_origin = origin;
    return code;
}
