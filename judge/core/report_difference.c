#include "judge/core/report_difference.h"

#include "judge/base/json_text.h"
#include "judge/base/printable.h"

#include <string.h>

#define SHOWN_BYTES_MAX 80
#define OBJECT_BYTES_MAX 400
#define HASH_SHOWN 12 /* Digits of a hash that a person compares. */

/* Of "provenance", as they are called there. */
static const char *const circumstances[] = {"judge",     "problem", "source", "driver",
                                            "toolchain", "limits",  "seed",   "asked"};
#define CIRCUMSTANCE_COUNT (sizeof circumstances / sizeof *circumstances)
#define METER "meter"

static void add(json_t *list, const char *what, const char *name, json_t *before, json_t *after)
{
    json_t *difference = json_object();

    json_object_set_new(difference, "what", json_string(what));
    json_object_set_new(difference, "name", name != NULL ? json_string(name) : json_null());
    json_object_set_new(difference, "before", before);
    json_object_set_new(difference, "after", after);
    json_array_append_new(list, difference);
}

/* Takes both over. */
static void add_if_unequal(json_t *list, const char *what, const char *name, json_t *before,
                           json_t *after)
{
    if (!json_equal(before, after)) {
        add(list, what, name, before, after);
        return;
    }
    json_decref(before);
    json_decref(after);
}

static bool is_known(const json_t *value)
{
    return value != NULL && !json_is_null(value);
}

static json_t *or_null(json_t *value)
{
    return value != NULL ? json_incref(value) : json_null();
}

/* ---- circumstances */

static void compare_known(json_t *list, const char *what, json_t *before, json_t *after)
{
    if (is_known(before) && is_known(after))
        add_if_unequal(list, what, NULL, json_incref(before), json_incref(after));
}

static void compare_circumstances(json_t *list, const json_t *before, const json_t *after)
{
    const json_t *a = json_object_get(before, "provenance");
    const json_t *b = json_object_get(after, "provenance");

    for (size_t i = 0; i < CIRCUMSTANCE_COUNT; i++)
        compare_known(list, circumstances[i], json_object_get(a, circumstances[i]),
                      json_object_get(b, circumstances[i]));
    compare_known(list, METER, json_object_get(json_object_get(before, "complexity"), METER),
                  json_object_get(json_object_get(after, "complexity"), METER));
}

/* ---- findings */

/* Those of @keys that @object has; null for what is no object. */
static json_t *extract(const json_t *object, const char *const *keys)
{
    json_t *part;

    if (!json_is_object(object))
        return json_null();
    part = json_object();
    for (size_t i = 0; keys[i] != NULL; i++)
        json_object_set_new(part, keys[i], or_null(json_object_get(object, keys[i])));
    return part;
}

/* Each name that one of two objects has, in the order of the first. */
static void compare_members(json_t *list, const char *what, const json_t *before,
                            const json_t *after, const char *const *keys)
{
    const char *name;
    json_t *value;

    json_object_foreach((json_t *)before, name, value)
    {
        add_if_unequal(list, what, name, extract(value, keys),
                       extract(json_object_get(after, name), keys));
    }
    json_object_foreach((json_t *)after, name, value)
    {
        if (json_object_get(before, name) == NULL)
            add_if_unequal(list, what, name, json_null(), extract(value, keys));
    }
}

/* The groups of a report by their names. */
static json_t *groups_by_name(const json_t *report)
{
    json_t *groups = json_object(), *group;
    size_t i;

    json_array_foreach(json_object_get(report, "groups"), i, group)
    {
        if (json_is_string(json_object_get(group, "name")))
            json_object_set(groups, json_text(group, "name"), group);
    }
    return groups;
}

static void compare_groups(json_t *list, const json_t *before, const json_t *after)
{
    static const char *const keys[] = {
        "verdict", "skipped", "cases_passed", "cases_total", "points", "points_max", NULL};
    json_t *a = groups_by_name(before), *b = groups_by_name(after);

    compare_members(list, "group", a, b, keys);
    json_decref(a);
    json_decref(b);
}

static void compare_findings(json_t *list, const json_t *before, const json_t *after)
{
    static const char *const failure[] = {"group", "case", "operation", "verdict", NULL};
    static const char *const growth[] = {"class", "verdict", NULL};
    static const char *const leak[] = {"verdict", NULL};
    static const char *const claim[] = {"claimed", "measured", "verdict", NULL};
    const json_t *a = json_object_get(before, "complexity");
    const json_t *b = json_object_get(after, "complexity");

    add_if_unequal(list, "verdict", NULL, or_null(json_object_get(before, "verdict")),
                   or_null(json_object_get(after, "verdict")));
    add_if_unequal(list, "score", NULL, or_null(json_object_get(before, "score")),
                   or_null(json_object_get(after, "score")));
    compare_groups(list, before, after);
    add_if_unequal(list, "failure", NULL, extract(json_object_get(before, "failure"), failure),
                   extract(json_object_get(after, "failure"), failure));
    compare_members(list, "time", json_object_get(a, "time"), json_object_get(b, "time"), growth);
    compare_members(list, "space", json_object_get(a, "space"), json_object_get(b, "space"),
                    growth);
    add_if_unequal(list, "leak", NULL, extract(json_object_get(a, "leak"), leak),
                   extract(json_object_get(b, "leak"), leak));
    compare_members(list, "claim", json_object_get(before, "claims"),
                    json_object_get(after, "claims"), claim);
}

json_t *report_difference(const json_t *before, const json_t *after)
{
    json_t *list = json_array();

    compare_circumstances(list, before, after);
    compare_findings(list, before, after);
    return list;
}

bool report_difference_is_circumstance(const json_t *difference)
{
    const char *what = json_text(difference, "what");

    for (size_t i = 0; i < CIRCUMSTANCE_COUNT; i++)
        if (strcmp(what, circumstances[i]) == 0)
            return true;
    return strcmp(what, METER) == 0;
}

const char *report_difference_kind(const json_t *differences)
{
    static const struct {
        const char *what;
        const char *kind;
    } kinds[] = {{"verdict", "verdict"},
                 {"score", "score"},
                 {"time", "complexity"},
                 {"space", "complexity"}};
    json_t *difference;
    size_t i;

    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        json_array_foreach(differences, i, difference)
        {
            if (strcmp(json_text(difference, "what"), kinds[k].what) == 0)
                return kinds[k].kind;
        }
    }
    return NULL;
}

/* ---- for a person */

static bool is_hash(const char *what)
{
    return strcmp(what, "problem") == 0 || strcmp(what, "source") == 0 ||
           strcmp(what, "driver") == 0;
}

static void format_value(const json_t *value, size_t length_max, struct buf *out);

/* What goes before the value of a key; others are told by their name. */
static const char *lead_of(const char *key)
{
    static const struct {
        const char *key;
        const char *lead;
    } leads[] = {{"verdict", " "},     {"class", " "},         {"cases_passed", " "},
                 {"cases_total", "/"}, {"points", " points "}, {"points_max", "/"}};

    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++)
        if (strcmp(key, leads[i].key) == 0)
            return leads[i].lead;
    return NULL;
}

/* "WA 3/30 points 0/40". What is null or false is not said. */
static void format_object(const json_t *object, struct buf *out)
{
    size_t start = out->length;
    const char *key;
    json_t *value;

    json_object_foreach((json_t *)object, key, value)
    {
        const char *lead = lead_of(key);

        if (json_is_null(value) || json_is_false(value) || out->length - start > OBJECT_BYTES_MAX)
            continue;
        if (lead != NULL) {
            buf_add_text(out, out->length == start && lead[0] == ' ' ? lead + 1 : lead);
        } else {
            buf_add_text(out, out->length == start ? "" : " ");
            printable_add(out, key, strlen(key), SHOWN_BYTES_MAX);
            buf_add_text(out, " ");
        }
        format_value(value, SHOWN_BYTES_MAX, out);
    }
    if (out->length == start)
        buf_add_text(out, "nothing");
}

static void format_value(const json_t *value, size_t length_max, struct buf *out)
{
    const char *text = json_string_value(value);

    if (text != NULL)
        printable_add(out, text, strlen(text), length_max);
    else if (json_is_integer(value))
        buf_printf(out, "%lld", (long long)json_integer_value(value));
    else if (json_is_real(value))
        buf_printf(out, "%g", json_real_value(value));
    else if (json_is_boolean(value))
        buf_add_text(out, json_is_true(value) ? "yes" : "no");
    else if (json_is_object(value))
        format_object(value, out);
    else
        buf_add_text(out, json_is_array(value) ? "a list" : "nothing");
}

void report_difference_format(const json_t *difference, struct buf *out)
{
    const char *what = json_text(difference, "what"), *name = json_text(difference, "name");
    size_t length_max = is_hash(what) ? HASH_SHOWN : SHOWN_BYTES_MAX;

    printable_add(out, what, strlen(what), SHOWN_BYTES_MAX);
    if (name[0] != '\0') {
        buf_add_text(out, " ");
        printable_add(out, name, strlen(name), SHOWN_BYTES_MAX);
    }
    buf_add_text(out, ": ");
    format_value(json_object_get(difference, "before"), length_max, out);
    buf_add_text(out, " -> ");
    format_value(json_object_get(difference, "after"), length_max, out);
}
