#include "judge/batch/layout.h"

#include "judge/base/mem.h"

#include <stdlib.h>
#include <string.h>

#define DIGITS "0123456789"

/* A path split once: folders in front, the file, its ending. */
struct path {
    const char *folder; /* The last folder; NULL: none. */
    size_t folder_length;
    size_t folders; /* How many. */
    const char *stem;
    size_t stem_length;
};

static const char moodle_file[] = "_assignsubmission_file";

const char *layout_name(enum layout layout)
{
    static const char *const names[LAYOUT_COUNT] = {
        [LAYOUT_MOODLE] = "moodle",
        [LAYOUT_CANVAS] = "canvas",
        [LAYOUT_GRADESCOPE] = "gradescope",
        [LAYOUT_CANDIDATE_PROBLEM] = "candidate/problem",
        [LAYOUT_PROBLEM_CANDIDATE] = "problem/candidate",
        [LAYOUT_CANDIDATE] = "candidate",
    };

    return names[layout];
}

bool layout_is_of_system(enum layout layout)
{
    return layout == LAYOUT_MOODLE || layout == LAYOUT_CANVAS || layout == LAYOUT_GRADESCOPE;
}

int layout_parse(const char *name, enum layout *ret_layout)
{
    for (int i = 0; i < LAYOUT_COUNT; i++) {
        if (strcmp(name, layout_name((enum layout)i)) == 0) {
            *ret_layout = (enum layout)i;
            return 0;
        }
    }
    return -1;
}

static bool split(const char *name, size_t skip, struct path *ret_path)
{
    struct path path = {.folder = NULL};
    const char *at = name, *dot;

    for (const char *slash; (slash = strchr(at, '/')) != NULL; at = slash + 1) {
        if (skip > 0) {
            skip--;
            continue;
        }
        path.folder = at;
        path.folder_length = (size_t)(slash - at);
        path.folders++;
    }
    dot = strrchr(at, '.');
    path.stem = at;
    path.stem_length = dot != NULL ? (size_t)(dot - at) : strlen(at);
    *ret_path = path;
    return skip == 0 && path.stem_length > 0;
}

static struct layout_match match_of(const char *candidate, size_t candidate_length,
                                    const char *problem, size_t problem_length)
{
    return (struct layout_match){.candidate = mem_strndup(candidate, candidate_length),
                                 .problem = mem_strndup(problem, problem_length)};
}

static bool match_candidate_problem(const struct path *path, struct layout_match *ret_match)
{
    if (path->folders != 1)
        return false;
    *ret_match = match_of(path->folder, path->folder_length, path->stem, path->stem_length);
    return true;
}

static bool match_problem_candidate(const struct path *path, struct layout_match *ret_match)
{
    if (path->folders != 1)
        return false;
    *ret_match = match_of(path->stem, path->stem_length, path->folder, path->folder_length);
    ret_match->certain = true;
    return true;
}

static bool match_candidate(const struct path *path, struct layout_match *ret_match)
{
    if (path->folders != 0)
        return false;
    /* The whole name is the candidate's, and no part of it a problem. */
    *ret_match = match_of(path->stem, path->stem_length, "", 0);
    return true;
}

/* "Jane Doe_4711_assignsubmission_file" in @text: where that ends, or NULL. *@ret_length: of
 * "Jane Doe_4711". The name may hold whatever it likes, so a number must stand before it. */
static const char *moodle_end(const char *text, size_t length, size_t *ret_length)
{
    const char *found = memmem(text, length, moodle_file, sizeof moodle_file - 1);
    size_t digits = 0;

    if (found == NULL)
        return NULL;
    while (found - digits > text && strchr(DIGITS, found[-1 - (long)digits]) != NULL)
        digits++;
    if (digits == 0 || found - digits <= text + 1 || found[-1 - (long)digits] != '_')
        return NULL;
    *ret_length = (size_t)(found - text);
    return found + sizeof moodle_file - 1;
}

/* A folder has a "_" behind that, or, of a newer Moodle, has not; a file has. */
static bool match_moodle(const struct path *path, struct layout_match *ret_match)
{
    bool in_folder = path->folders == 1;
    const char *text = in_folder ? path->folder : path->stem;
    size_t length = in_folder ? path->folder_length : path->stem_length;
    const char *text_end = text + length, *end;
    size_t candidate_length;

    if (path->folders > 1)
        return false;
    end = moodle_end(text, length, &candidate_length);
    if (end == NULL)
        return false;
    if (end < text_end && *end == '_')
        end++;
    else if (!in_folder)
        return false;
    if (in_folder && end != text_end)
        return false;
    if (in_folder)
        *ret_match = match_of(text, candidate_length, path->stem, path->stem_length);
    else
        *ret_match = match_of(text, candidate_length, end, (size_t)(text_end - end));
    return true;
}

/* "4711_" at *@at: steps behind it. */
static bool skip_number(const char **at, const char *end)
{
    size_t digits = strspn(*at, DIGITS);

    if (digits == 0 || *at + digits >= end || (*at)[digits] != '_')
        return false;
    *at += digits + 1;
    return true;
}

/* "two-sum-2": Canvas counts what was handed in again. */
static size_t without_count(const char *stem, size_t length)
{
    size_t left = length;

    while (left > 0 && strchr(DIGITS, stem[left - 1]) != NULL)
        left--;
    return left < length && left > 1 && stem[left - 1] == '-' ? left - 1 : length;
}

static bool match_canvas(const struct path *path, struct layout_match *ret_match)
{
    const char *end = path->stem + path->stem_length;
    const char *name_end = memchr(path->stem, '_', path->stem_length);
    const char *at, *user;

    if (path->folders != 0 || name_end == NULL || name_end == path->stem)
        return false;
    at = name_end + 1;
    if (strncmp(at, "LATE_", 5) == 0)
        at += 5;
    user = at;
    if (!skip_number(&at, end))
        return false;
    ret_match->candidate = mem_printf("%.*s_%.*s", (int)(name_end - path->stem), path->stem,
                                      (int)(at - 1 - user), user);
    if (!skip_number(&at, end) || at == end) {
        free(ret_match->candidate);
        return false;
    }
    ret_match->problem = mem_strndup(at, without_count(at, (size_t)(end - at)));
    ret_match->certain = false;
    return true;
}

static bool match_gradescope(const struct path *path, struct layout_match *ret_match)
{
    static const char prefix[] = "submission_";
    size_t length = sizeof prefix - 1;

    if (path->folders != 1 || path->folder_length <= length ||
        strncmp(path->folder, prefix, length) != 0 ||
        strspn(path->folder + length, DIGITS) != path->folder_length - length)
        return false;
    *ret_match = match_of(path->folder, path->folder_length, path->stem, path->stem_length);
    return true;
}

bool layout_match(enum layout layout, const char *name, size_t skip, struct layout_match *ret_match)
{
    static bool (*const matchers[LAYOUT_COUNT])(const struct path *, struct layout_match *) = {
        [LAYOUT_MOODLE] = match_moodle,
        [LAYOUT_CANVAS] = match_canvas,
        [LAYOUT_GRADESCOPE] = match_gradescope,
        [LAYOUT_CANDIDATE_PROBLEM] = match_candidate_problem,
        [LAYOUT_PROBLEM_CANDIDATE] = match_problem_candidate,
        [LAYOUT_CANDIDATE] = match_candidate,
    };
    struct path path;

    return split(name, skip, &path) && matchers[layout](&path, ret_match);
}

void layout_match_fini(struct layout_match *match)
{
    free(match->candidate);
    free(match->problem);
    *match = (struct layout_match){.candidate = NULL};
}
