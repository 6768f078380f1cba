/* Files of cases: JSON Lines, and the text form of the large sites, a line for each part:
 *
 *   class     ["LRUCache","put","get"]
 *             [[2],[1,1],[1]]
 *             [null,null,1]
 *   function  [2,7,11,15]                one line for each parameter
 *             9
 *             [0,1]                      what it must return
 *
 * Which one it is, the end of the file's name says: .txt is the text form. In both, blank lines and
 * lines that start with two slashes are left out. */
#include "judge/catalog/group.h"

#include "judge/base/buf.h"
#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/base/printable.h"

#include <stdlib.h>
#include <string.h>

#define TEXT_ENDING ".txt"
#define SAID_BYTES_MAX 200
#define PLACE "case" /* In front of a message, until its line is known. */

struct reading {
    const struct problem *problem;
    const char *file; /* As shown. */
    struct case_list cases;
    /* Of the text form: the lines of the case at hand. */
    json_t *parts[PROBLEM_PARAMS_MAX + 2];
    size_t part_lines[PROBLEM_PARAMS_MAX + 2];
    size_t part_count;
};

static bool is_comment(const char *line, size_t length)
{
    size_t blank = 0;

    while (blank < length && strchr(" \t\r", line[blank]) != NULL && line[blank] != '\0')
        blank++;
    return blank == length || (length - blank >= 2 && memcmp(line + blank, "//", 2) == 0);
}

/* Room for one more. */
static int grow(struct reading *reading, size_t line_number, struct err *err)
{
    struct case_list *cases = &reading->cases;

    if (cases->count == CASES_MAX)
        return err_set(err, ERR_INPUT, "%s:%zu: more than %d cases in one group", reading->file,
                       line_number, CASES_MAX);
    if ((cases->count & (cases->count - 1)) == 0)
        cases->cases =
            mem_grow(cases->cases, cases->count != 0 ? 2 * cases->count : 1, sizeof *cases->cases);
    return 0;
}

static int add_line(struct reading *reading, size_t line_number, const char *line, size_t length,
                    struct err *err)
{
    struct case_list *cases = &reading->cases;
    char *where;
    int code = grow(reading, line_number, err);

    if (code != 0)
        return code;
    where = mem_printf("%s:%zu", reading->file, line_number);
    code = case_parse(reading->problem, where, line, length, &cases->cases[cases->count], err);
    free(where);
    if (code == 0)
        cases->cases[cases->count++].line = line_number;
    return code;
}

static void drop_parts(struct reading *reading)
{
    for (size_t i = 0; i < reading->part_count; i++)
        json_decref(reading->parts[i]);
    reading->part_count = 0;
}

/* How many lines make a case. */
static size_t parts_needed(const struct problem *problem)
{
    return problem->kind == PROBLEM_CLASS ? 3 : problem->methods[0].param_count + 1;
}

/* The case as JSON Lines have it; the parts are taken over. */
static json_t *join_parts(struct reading *reading)
{
    json_t *json = json_object(), *args;
    size_t count = reading->part_count;

    reading->part_count = 0;
    if (reading->problem->kind == PROBLEM_CLASS) {
        json_object_set_new(json, "ops", reading->parts[0]);
        json_object_set_new(json, "args", reading->parts[1]);
    } else {
        args = json_array();
        for (size_t i = 0; i + 1 < count; i++)
            json_array_append_new(args, reading->parts[i]);
        json_object_set_new(json, "args", args);
    }
    json_object_set_new(json, "expect", reading->parts[count - 1]);
    return json;
}

/* The line of the part that a message speaks of, as far as it names one. */
static size_t line_of(const struct reading *reading, const char *said)
{
    size_t last = parts_needed(reading->problem) - 1, part = 0;

    if (strncmp(said, "expect", strlen("expect")) == 0)
        part = last;
    else if (strncmp(said, "args", strlen("args")) == 0 && reading->problem->kind == PROBLEM_CLASS)
        part = 1;
    else if (strncmp(said, "args[", strlen("args[")) == 0)
        part = strtoul(said + strlen("args["), NULL, 10);
    return reading->part_lines[part <= last ? part : 0];
}

static int finish_case(struct reading *reading, struct err *err)
{
    struct case_list *cases = &reading->cases;
    json_t *json = join_parts(reading);
    char *said = NULL;
    int code = grow(reading, reading->part_lines[0], err);

    if (code == 0)
        code = case_read(reading->problem, PLACE, json, &cases->cases[cases->count], err);
    if (code == 0) {
        cases->cases[cases->count++].line = reading->part_lines[0];
    } else if (strncmp(err->message, PLACE ": ", strlen(PLACE ": ")) == 0) {
        said = mem_strdup(err->message + strlen(PLACE ": "));
        code = err_set(err, ERR_INPUT, "%s:%zu: %s", reading->file, line_of(reading, said), said);
    }
    free(said);
    json_decref(json);
    return code;
}

/* A line is any JSON value, where json_parse reads lists and objects. */
static int parse_part(const struct reading *reading, size_t line_number, const char *line,
                      size_t length, json_t **ret_json, struct err *err)
{
    json_error_t error;
    json_t *json =
        json_loadb(line, length, JSON_DECODE_ANY | JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &error);
    struct buf said = {0};
    int code;

    if (json != NULL) {
        *ret_json = json;
        return 0;
    }
    printable_add(&said, error.text, strlen(error.text), SAID_BYTES_MAX);
    code = err_set(err, ERR_INPUT, "%s:%zu:%d: not JSON: %s", reading->file, line_number,
                   error.column, buf_text(&said));
    buf_fini(&said);
    return code;
}

static int add_part(struct reading *reading, size_t line_number, const char *line, size_t length,
                    struct err *err)
{
    json_t *json = NULL;
    int code = parse_part(reading, line_number, line, length, &json, err);

    if (code != 0)
        return code;
    reading->part_lines[reading->part_count] = line_number;
    reading->parts[reading->part_count++] = json;
    return reading->part_count == parts_needed(reading->problem) ? finish_case(reading, err) : 0;
}

static int read_lines(struct reading *reading, char *text, size_t length, bool is_text,
                      struct err *err)
{
    char *end = text + length;
    size_t line_number = 1;
    int code = 0;

    for (char *line = text + file_mark_bytes(text, length); code == 0 && line < end;
         line_number++) {
        char *stop = memchr(line, '\n', (size_t)(end - line));
        size_t line_length = (size_t)((stop != NULL ? stop : end) - line);

        if (!is_comment(line, line_length))
            code = is_text ? add_part(reading, line_number, line, line_length, err)
                           : add_line(reading, line_number, line, line_length, err);
        line = stop != NULL ? stop + 1 : end;
    }
    if (code == 0 && reading->part_count > 0)
        code =
            err_set(err, ERR_INPUT,
                    "%s:%zu: the last case has %zu of %zu lines: it ends with what must come back",
                    reading->file, reading->part_lines[0], reading->part_count,
                    parts_needed(reading->problem));
    if (code == 0 && reading->cases.count == 0)
        code = err_set(err, ERR_INPUT, "%s: there are no cases in it", reading->file);
    drop_parts(reading);
    return code;
}

static bool has_ending(const char *file, const char *ending)
{
    size_t length = strlen(file), ending_length = strlen(ending);

    return length > ending_length && strcmp(file + length - ending_length, ending) == 0;
}

int group_load_file(const struct problem *problem, const char *file, struct case_list *ret_cases,
                    struct err *err)
{
    struct reading reading = {.problem = problem, .file = file_shown(file)};
    bool is_text = has_ending(file, TEXT_ENDING);
    size_t length;
    char *text;
    int code;

    if (is_text && problem->kind == PROBLEM_STDIN)
        return err_set(err, ERR_INPUT,
                       "%s: the cases of a stdin problem have no text form: use JSON Lines, with a "
                       "name that does not end with " TEXT_ENDING,
                       reading.file);
    code = file_read(file, GROUP_FILE_BYTES_MAX, &text, &length, err);
    if (code != 0)
        return code;
    code = read_lines(&reading, text, length, is_text, err);
    free(text);
    if (code != 0) {
        case_list_fini(&reading.cases);
        return code;
    }
    *ret_cases = reading.cases;
    return 0;
}

int group_load(const struct problem *problem, const struct group *group,
               struct case_list *ret_cases, struct err *err)
{
    return group_load_file(problem, group->file, ret_cases, err);
}
