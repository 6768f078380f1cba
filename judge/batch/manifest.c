#include "judge/batch/manifest.h"

#include "judge/base/file.h"
#include "judge/base/json_check.h"
#include "judge/base/mem.h"
#include "judge/batch/csv.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum column { COLUMN_CANDIDATE, COLUMN_PROBLEM, COLUMN_LANGUAGE, COLUMN_FILE, COLUMN_COUNT };

static const struct {
    const char *name;
    bool needed;
} columns[COLUMN_COUNT] = {
    [COLUMN_CANDIDATE] = {"candidate", true},
    [COLUMN_PROBLEM] = {"problem", false},
    [COLUMN_LANGUAGE] = {"language", false},
    [COLUMN_FILE] = {"file", true},
};

static bool has_ending(const char *path, const char *ending)
{
    size_t length = strlen(path), wanted = strlen(ending);

    return length > wanted && strcasecmp(path + length - wanted, ending) == 0;
}

bool manifest_is(const char *path)
{
    return has_ending(path, ".csv") || has_ending(path, ".jsonl") || has_ending(path, ".ndjson");
}

static char **field_of(struct manifest_row *row, enum column column)
{
    char **const fields[COLUMN_COUNT] = {
        [COLUMN_CANDIDATE] = &row->candidate,
        [COLUMN_PROBLEM] = &row->problem,
        [COLUMN_LANGUAGE] = &row->language,
        [COLUMN_FILE] = &row->file,
    };

    return fields[column];
}

static void row_fini(struct manifest_row *row)
{
    for (int i = 0; i < COLUMN_COUNT; i++)
        free(*field_of(row, (enum column)i));
    *row = (struct manifest_row){.line = 0};
}

void manifest_fini(struct manifest *manifest)
{
    for (size_t i = 0; i < manifest->count; i++)
        row_fini(&manifest->rows[i]);
    free(manifest->rows);
    *manifest = (struct manifest){.rows = NULL};
}

/* Takes @row over, whatever is returned. */
static int append(struct manifest *manifest, const char *file, struct manifest_row *row,
                  struct err *err)
{
    int code = 0;

    for (int i = 0; code == 0 && i < COLUMN_COUNT; i++)
        if (columns[i].needed && *field_of(row, (enum column)i) == NULL)
            code = err_set(err, ERR_INPUT, "%s:%zu: no %s", file, row->line, columns[i].name);
    if (code == 0 && manifest->count == MANIFEST_ROWS_MAX)
        code = err_set(err, ERR_INPUT, "%s:%zu: more than %u answers", file, row->line,
                       MANIFEST_ROWS_MAX);
    if (code != 0) {
        row_fini(row);
        return code;
    }
    if ((manifest->count & (manifest->count - 1)) == 0)
        manifest->rows = mem_grow(manifest->rows, manifest->count == 0 ? 1 : 2 * manifest->count,
                                  sizeof *manifest->rows);
    manifest->rows[manifest->count++] = *row;
    return 0;
}

/* Where lists are separated by semicolons, spreadsheets write them into a .csv too. */
static char separator_of(const char *text, size_t length)
{
    const char *end = memchr(text, '\n', length);
    size_t head = end != NULL ? (size_t)(end - text) : length;

    return memchr(text, ';', head) != NULL && memchr(text, ',', head) == NULL ? ';' : ',';
}

/* Which cell of a row each column is; SIZE_MAX: there is none. */
static int read_head(struct csv_reader *reader, size_t places[COLUMN_COUNT], struct err *err)
{
    struct csv_row row = {.count = 0};
    int code = csv_read(reader, &row, err);

    for (int i = 0; code == 0 && i < COLUMN_COUNT; i++) {
        places[i] = SIZE_MAX;
        for (size_t k = 0; code == 0 && k < row.count; k++) {
            if (strcasecmp(row.cells[k], columns[i].name) != 0)
                continue;
            if (places[i] != SIZE_MAX)
                code = err_set(err, ERR_INPUT, "%s:%zu: two columns \"%s\"", reader->file,
                               reader->line, columns[i].name);
            places[i] = k;
        }
        if (code == 0 && columns[i].needed && places[i] == SIZE_MAX)
            code = err_set(err, ERR_INPUT,
                           "%s:%zu: no column \"%s\"; the first line names the columns: "
                           "candidate,problem,language,file",
                           reader->file, reader->line, columns[i].name);
    }
    csv_row_fini(&row);
    return code;
}

static int take_cell(const struct csv_reader *reader, const char *cell, enum column column,
                     struct manifest_row *row, struct err *err)
{
    if (cell[0] == '\0')
        return 0;
    if (strlen(cell) > MANIFEST_TEXT_MAX)
        return err_set(err, ERR_INPUT, "%s:%zu: %s of more than %d bytes", reader->file,
                       reader->line, columns[column].name, MANIFEST_TEXT_MAX);
    *field_of(row, column) = mem_strdup(cell);
    return 0;
}

static int parse_csv(const char *file, const char *text, size_t length, struct manifest *manifest,
                     struct err *err)
{
    struct csv_reader reader = {
        .file = file, .data = text, .length = length, .separator = separator_of(text, length)};
    size_t places[COLUMN_COUNT];
    struct csv_row cells = {.count = 0};
    int code = read_head(&reader, places, err);

    while (code == 0) {
        struct manifest_row row = {.line = 0};

        code = csv_read(&reader, &cells, err);
        if (code != 0 || cells.count == 0)
            break;
        row.line = reader.line;
        for (int i = 0; code == 0 && i < COLUMN_COUNT; i++)
            if (places[i] < cells.count)
                code = take_cell(&reader, cells.cells[places[i]], (enum column)i, &row, err);
        csv_row_fini(&cells);
        if (code == 0)
            code = append(manifest, file, &row, err);
        else
            row_fini(&row);
    }
    return code;
}

static int parse_line(const char *file, const char *text, size_t length, size_t line,
                      struct manifest *manifest, struct err *err)
{
    char *place = mem_printf("%s:%zu", file, line);
    struct manifest_row row = {.line = line};
    json_t *json = NULL;
    int code = json_parse(place, true, text, length, &json, err);
    struct json_at root = json_at_root(place, json);

    if (code == 0 && !json_is_object(json))
        code = json_fail(&root, err, "expected an object with candidate, problem, language, file");
    for (int i = 0; code == 0 && i < COLUMN_COUNT; i++) {
        struct json_at at = json_at_key(&root, columns[i].name);
        const char *found;

        if (!json_at_has(&at) && !columns[i].needed)
            continue;
        code = json_get_text(&at, MANIFEST_TEXT_MAX, &found, err);
        if (code == 0)
            *field_of(&row, (enum column)i) = mem_strdup(found);
    }
    if (code == 0)
        code = append(manifest, file, &row, err);
    else
        row_fini(&row);
    json_decref(json);
    free(place);
    return code;
}

static int parse_lines(const char *file, const char *text, size_t length, struct manifest *manifest,
                       struct err *err)
{
    size_t at = 0, line = 0;
    int code = 0;

    while (code == 0 && at < length) {
        const char *end = memchr(text + at, '\n', length - at);
        size_t bytes = end != NULL ? (size_t)(end - text) - at : length - at;
        size_t blank = 0;

        line++;
        while (blank < bytes && strchr(" \t\r", text[at + blank]) != NULL &&
               text[at + blank] != '\0')
            blank++;
        if (blank < bytes)
            code = parse_line(file, text + at, bytes, line, manifest, err);
        at += bytes + 1;
    }
    return code;
}

int manifest_parse(const char *path, const char *text, size_t length, struct manifest *ret_manifest,
                   struct err *err)
{
    const char *shown = file_shown(path);
    struct manifest manifest = {.rows = NULL};
    int code = has_ending(path, ".csv") ? parse_csv(shown, text, length, &manifest, err)
                                        : parse_lines(shown, text, length, &manifest, err);

    if (code != 0)
        manifest_fini(&manifest);
    else
        *ret_manifest = manifest;
    return code;
}
