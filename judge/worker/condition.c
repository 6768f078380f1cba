#include "judge/worker/condition.h"

#include "judge/stage/box_try.h"

#include <stdlib.h>

static void look_at_boxes(const struct engine_paths *paths, bool cgroups, json_t *found)
{
    struct box_result result = {.verdict = BOX_IE};
    struct err err = {0};
    uint64_t start_ns = 0;
    int code = box_try(paths->judge_box, paths->policies, cgroups, &result, &start_ns, &err);
    bool works = code == 0 && result.verdict == BOX_OK;

    json_object_set_new(found, "boxes", json_boolean(works));
    json_object_set_new(found, "box_start_ns", json_integer((json_int_t)start_ns));
    json_object_set_new(found, "why",
                        works ? json_null() : json_string(code == 0 ? result.reason : err.message));
    box_result_fini(&result);
}

/* A broken folder is the catalogue's matter; here it is one that can not be used. */
static void look_at_languages(const struct engine_paths *paths, json_t *found)
{
    json_t *usable = json_array();
    char **ids = NULL;
    struct err err = {0};

    if (language_ids(paths->harness, &ids, &err) != 0)
        ids = NULL;
    for (size_t i = 0; ids != NULL && ids[i] != NULL; i++) {
        struct language *language = NULL;

        if (language_load(paths->harness, ids[i], &language, &err) == 0 &&
            language_missing(language) == NULL)
            json_array_append_new(usable, json_string(ids[i]));
        language_destroy(language);
        free(ids[i]);
    }
    free(ids);
    json_object_set_new(found, "languages", usable);
}

json_t *condition_look(const struct engine_paths *paths, bool cgroups)
{
    json_t *found = json_object();

    look_at_boxes(paths, cgroups, found);
    look_at_languages(paths, found);
    return found;
}
