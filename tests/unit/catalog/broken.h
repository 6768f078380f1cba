/* A good document with one thing changed: "limits.cpu_ms" set to "\"1s\"", or removed. */
#ifndef TESTS_UNIT_CATALOG_BROKEN_H
#define TESTS_UNIT_CATALOG_BROKEN_H

#include "tests/unit/catalog/temp_folder.h"

#include <jansson.h>

struct broken {
    const char *path;  /* Keys and indexes with '.' between them. */
    const char *value; /* JSON; NULL: removed. */
    const char *said;  /* After "…json: ". */
};

static json_t *json_of(const char *text)
{
    json_error_t error;
    json_t *json = json_loads(text, JSON_DECODE_ANY | JSON_ALLOW_NUL, &error);

    ck_assert_msg(json != NULL, "%s: %s", text, error.text);
    return json;
}

static void change(json_t *json, const char *path, const char *value)
{
    char key[64];
    size_t length = strcspn(path, ".");
    json_t *next;

    snprintf(key, sizeof key, "%.*s", (int)length, path);
    if (path[length] == '.') {
        next = json_is_array(json) ? json_array_get(json, strtoul(key, NULL, 10))
                                   : json_object_get(json, key);
        ck_assert_msg(next != NULL, "%s", path);
        change(next, path + length + 1, value);
    } else if (value == NULL) {
        ck_assert_int_eq(json_object_del(json, key), 0);
    } else if (json_is_array(json)) {
        ck_assert_int_eq(json_array_set_new(json, strtoul(key, NULL, 10), json_of(value)), 0);
    } else {
        ck_assert_int_eq(json_object_set_new(json, key, json_of(value)), 0);
    }
}

/* Writes @good with the change into the file @name of the temporary folder. */
static void write_changed(const char *name, const char *good, const char *path, const char *value)
{
    json_t *json = json_of(good);
    char *text;

    if (path != NULL)
        change(json, path, value);
    text = json_dumps(json, JSON_INDENT(2));
    temp_write(name, text, strlen(text));
    free(text);
    json_decref(json);
}

#endif
