#include "judge/api/round_body.h"

#include "judge/api/body.h"
#include "judge/api/query.h"
#include "judge/base/json_check.h"
#include "judge/base/map.h"
#include "judge/base/time_text.h"

#define WHERE "the body"

int round_body_check_id(const char *id, struct err *err)
{
    if (!query_is_name(id))
        return err_set(err, ERR_INPUT,
                       "the id of a round has 1 to %d letters, digits and \"-_.:@\", not \"%.40s\"",
                       QUERY_NAME_BYTES_MAX, id);
    if (round_is_batch(id))
        return err_set(err, ERR_INPUT, "names such as %s are for what judge batch sends", id);
    return 0;
}

int round_body_check_names(const char *what, char *const *names, struct err *err)
{
    struct map seen = {0};
    int code = 0;

    for (size_t i = 0; code == 0 && names[i] != NULL; i++) {
        if (!query_is_name(names[i]))
            code = err_set(err, ERR_INPUT,
                           "%s: \"%.40s\" is no name: letters, digits and \"-_.:@\" only", what,
                           names[i]);
        else if (map_get(&seen, names[i]) != NULL)
            code = err_set(err, ERR_INPUT, "%s: \"%s\" is there twice", what, names[i]);
        else
            map_put(&seen, names[i], (void *)names[i]);
    }
    map_fini(&seen);
    return code;
}

static int read_id(const struct json_at *root, bool is_new, struct store_round_change *change,
                   struct err *err)
{
    struct json_at at = json_at_key(root, "id");
    int code;

    if (!json_at_has(&at))
        return 0;
    if (!is_new)
        return json_fail(&at, err, "the id of a round stays as it is");
    code = json_get_text(&at, QUERY_NAME_BYTES_MAX, &change->id, err);
    if (code == 0 && round_body_check_id(change->id, err) != 0)
        code = err_prefix(err, WHERE ": id");
    return code;
}

/* An empty title is one too. */
static int read_title(const struct json_at *root, struct store_round_change *change,
                      struct err *err)
{
    struct json_at at = json_at_key(root, "title");

    if (!json_at_has(&at))
        return 0;
    if (json_is_string(at.json) && json_string_length(at.json) == 0) {
        change->title = "";
        return 0;
    }
    return json_get_text(&at, ROUND_TITLE_BYTES_MAX, &change->title, err);
}

static int read_names(const struct json_at *root, const char *key, size_t min, size_t max,
                      char *const **slot, struct err *err)
{
    struct json_at at = json_at_key(root, key);
    char **names = NULL;
    int code;

    if (!json_at_has(&at))
        return 0;
    code = json_get_texts(&at, min, max, &names, err);
    if (code == 0 && round_body_check_names(key, names, err) != 0)
        code = err_prefix(err, WHERE);
    *slot = names;
    return code;
}

/* A moment, or null for none; a key that is not there changes nothing. */
static int read_moment(const struct json_at *root, const char *key, bool *ret_has, uint64_t *slot,
                       struct err *err)
{
    struct json_at at = json_at_key(root, key);
    int64_t moment = 0;
    int code = 0;

    if (at.json == NULL)
        return 0;
    if (json_at_has(&at))
        code = json_get_whole(&at, 1, (int64_t)TIME_MS_MAX, &moment, err);
    *ret_has = code == 0;
    *slot = (uint64_t)moment;
    return code;
}

static int read_reveal(const struct json_at *root, struct store_round_change *change,
                       struct err *err)
{
    const char *names[REVEAL_COUNT + 1] = {NULL};
    struct json_at at = json_at_key(root, "reveal");
    size_t index = 0;
    int code;

    if (!json_at_has(&at))
        return 0;
    for (int i = 0; i < REVEAL_COUNT; i++)
        names[i] = round_reveal_name((enum round_reveal)i);
    code = json_get_name(&at, names, &index, err);
    change->has_reveal = code == 0;
    change->reveal = (enum round_reveal)index;
    return code;
}

/* What a round is not without. */
static int check_whole(const struct json_at *root, const struct store_round_change *change,
                       struct err *err)
{
    if (change->problems == NULL)
        return json_fail(root, err, "\"problems\" is missing");
    if (!change->has_opens || !change->has_closes)
        return json_fail(root, err,
                         "\"%s\" is missing: milliseconds since 1970, or null for no bound",
                         change->has_opens ? "closes_ms" : "opens_ms");
    if (!round_window_is_good(&change->window))
        return json_fail(root, err, "closes_ms is before opens_ms");
    return 0;
}

static int read_all(const struct json_at *root, bool is_new, struct store_round_change *change,
                    struct err *err)
{
    static const char *const known[] = {"id",       "title",     "problems", "candidates",
                                        "opens_ms", "closes_ms", "reveal",   NULL};
    int code = json_check_object(root, known, err);

    if (code == 0)
        code = read_id(root, is_new, change, err);
    if (code == 0)
        code = read_title(root, change, err);
    if (code == 0)
        code = read_names(root, "problems", 1, ROUND_PROBLEMS_MAX, &change->problems, err);
    if (code == 0)
        code = read_names(root, "candidates", 0, ROUND_CANDIDATES_MAX, &change->candidates, err);
    if (code == 0)
        code = read_moment(root, "opens_ms", &change->has_opens, &change->window.opens_ms, err);
    if (code == 0)
        code = read_moment(root, "closes_ms", &change->has_closes, &change->window.closes_ms, err);
    if (code == 0)
        code = read_reveal(root, change, err);
    return code == 0 && is_new ? check_whole(root, change, err) : code;
}

int round_body_parse(const char *text, size_t length, bool is_new, struct round_body *ret_body,
                     unsigned *ret_status, struct err *err)
{
    struct round_body body = {.change.is_new = is_new};
    struct json_at root;
    int code = body_parse(WHERE, text, length, &body.document, err);

    if (code != 0) {
        *ret_status = 400;
        return code;
    }
    root = json_at_root(WHERE, body.document);
    code = read_all(&root, is_new, &body.change, err);
    if (code != 0) {
        *ret_status = 422;
        round_body_fini(&body);
        return code;
    }
    *ret_body = body;
    return 0;
}

void round_body_fini(struct round_body *body)
{
    json_texts_free((char **)body->change.problems);
    json_texts_free((char **)body->change.candidates);
    json_decref(body->document);
    *body = (struct round_body){0};
}
