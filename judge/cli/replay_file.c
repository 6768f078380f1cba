#include "judge/cli/replay_file.h"

#include "judge/base/buf.h"
#include "judge/base/file.h"
#include "judge/base/json_check.h"
#include "judge/base/json_text.h"
#include "judge/base/mem.h"
#include "judge/base/printable.h"
#include "judge/batch/results.h"
#include "judge/catalog/content_hash.h"
#include "judge/stage/source.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DOCUMENT_BYTES_MAX (64u << 20)
#define NAMES_SHOWN_MAX 8
#define NAME_BYTES_MAX 60

/* ---- one of many lines */

struct search {
    const struct replay_choice *choice;
    uint64_t number;
    json_t *found;
    bool ambiguous; /* Lines about different answers fit. */
    struct buf names;
    size_t name_count;
};

static void add_name(struct search *search, const json_t *line)
{
    const char *candidate = json_text(line, "candidate");

    if (search->name_count++ >= NAMES_SHOWN_MAX)
        return;
    buf_add_text(&search->names, search->name_count > 1 ? ", " : "");
    printable_add(&search->names, candidate, strlen(candidate), NAME_BYTES_MAX);
    buf_printf(&search->names, " (%.40s, %.20s)", json_text(line, "problem"),
               json_text(line, "language"));
}

static bool same_answer(const json_t *a, const json_t *b)
{
    static const char *const keys[] = {"candidate", "problem", "language"};

    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (strcmp(json_text(a, keys[i]), json_text(b, keys[i])) != 0)
            return false;
    return true;
}

static bool fits(const struct search *search, const json_t *line)
{
    const struct replay_choice *choice = search->choice;

    if (choice->line != 0)
        return search->number == choice->line;
    if (choice->candidate != NULL && strcmp(json_text(line, "candidate"), choice->candidate) != 0)
        return false;
    return choice->problem == NULL || strcmp(json_text(line, "problem"), choice->problem) == 0;
}

/* Of several lines about one answer the last counts. */
static int look_at(void *data, json_t *line, long offset, size_t length, struct err *err)
{
    struct search *search = data;

    (void)offset;
    (void)length;
    (void)err;
    search->number++;
    if (!fits(search, line))
        return 0;
    if (search->found == NULL || !same_answer(search->found, line))
        add_name(search, line);
    search->ambiguous =
        search->ambiguous || (search->found != NULL && !same_answer(search->found, line));
    json_decref(search->found);
    search->found = json_incref(line);
    return 0;
}

static int choose_line(const char *path, const struct replay_choice *choice, json_t **ret_line,
                       struct err *err)
{
    struct search search = {.choice = choice};
    long whole;
    bool torn;
    int code = results_read(path, look_at, &search, &whole, &torn, err);

    if (code == 0 && search.found == NULL)
        code = err_set(err, ERR_INPUT, "%s: none of its %llu lines is the one that was asked for",
                       file_shown(path), (unsigned long long)search.number);
    if (code == 0 && search.ambiguous)
        code = err_set(err, ERR_INPUT,
                       "%s: %zu answers fit; choose one with --candidate, --problem or --line: "
                       "%s%s",
                       file_shown(path), search.name_count, buf_text(&search.names),
                       search.name_count > NAMES_SHOWN_MAX ? ", …" : "");
    if (code == 0)
        *ret_line = json_incref(search.found);
    json_decref(search.found);
    buf_fini(&search.names);
    return code;
}

/* ---- the document */

static int read_stdin(json_t **ret_document, struct err *err)
{
    struct buf text = {0};
    char block[65536];
    size_t got;
    int code;

    while (text.length <= DOCUMENT_BYTES_MAX && (got = fread(block, 1, sizeof block, stdin)) > 0)
        buf_add(&text, block, got);
    if (text.length > DOCUMENT_BYTES_MAX)
        code = err_set(err, ERR_INPUT, "the standard input is longer than %u bytes",
                       DOCUMENT_BYTES_MAX);
    else
        code = json_parse("the standard input", false, buf_text(&text), text.length, ret_document,
                          err);
    buf_fini(&text);
    return code;
}

static bool has_lines(const char *path)
{
    const char *dot = strrchr(path, '.');

    return dot != NULL && strcmp(dot, ".jsonl") == 0;
}

/* *@ret_folder: where a batch keeps its sources, or NULL; the caller frees it. */
static int read_document(const struct replay_choice *choice, json_t **ret_document,
                         char **ret_folder, struct err *err)
{
    struct stat status;
    char *path, *slash;
    int code;

    *ret_folder = NULL;
    if (strcmp(choice->path, "-") == 0)
        return read_stdin(ret_document, err);
    if (stat(choice->path, &status) != 0)
        return file_error(choice->path, errno, err);
    path = S_ISDIR(status.st_mode) ? mem_printf("%s/" RESULTS_NAME, choice->path)
                                   : mem_strdup(choice->path);
    if (has_lines(path))
        code = choose_line(path, choice, ret_document, err);
    else
        code = json_load_path(path, DOCUMENT_BYTES_MAX, ret_document, err);
    slash = strrchr(path, '/');
    if (code == 0)
        *ret_folder = slash != NULL ? mem_printf("%.*s/sources", (int)(slash - path), path)
                                    : mem_strdup("sources");
    free(path);
    return code;
}

/* ---- its source */

static int check_hash(const char *name, struct replay_file *file, struct err *err)
{
    char hash[CONTENT_HASH_LENGTH + 1];

    content_hash(file->source, file->source_length, hash);
    if (file->origin.source_hash == NULL)
        fputs("judge: the report does not say which source it is about; taking the one given\n",
              stderr);
    else if (strcmp(hash, file->origin.source_hash) != 0)
        return err_set(err, ERR_INPUT,
                       "%s is not what was graded: its hash is %.16s…, that of the report is "
                       "%.16s…",
                       file_shown(name), hash, file->origin.source_hash);
    return 0;
}

static int no_source(const struct report_origin *origin, struct err *err)
{
    return err_set(err, ERR_INPUT,
                   "there is no source with the report: give it with --source FILE (its hash is "
                   "%s)",
                   origin->source_hash != NULL ? origin->source_hash : "not in the report");
}

static int read_source(const struct replay_choice *choice, const char *folder,
                       struct replay_file *file, struct err *err)
{
    const struct report_origin *origin = &file->origin;
    const char *name = choice->source;
    char *kept = NULL;
    int code;

    if (name == NULL && origin->source == NULL && folder != NULL && origin->source_hash != NULL) {
        kept = mem_printf("%s/%s", folder, origin->source_hash);
        if (access(kept, F_OK) == 0)
            name = kept;
    }
    if (name != NULL) {
        code = source_read(name, &file->source, &file->source_length, err);
    } else if (origin->source != NULL) {
        name = "the source in the document";
        file->source = mem_alloc(origin->source_length + 1);
        memcpy(file->source, origin->source, origin->source_length);
        file->source_length = origin->source_length;
        code = source_check(name, file->source, file->source_length, err);
    } else {
        code = no_source(origin, err);
    }
    if (code == 0)
        code = check_hash(name, file, err);
    free(kept);
    return code;
}

int replay_file_read(const struct replay_choice *choice, struct replay_file *ret_file,
                     struct err *err)
{
    const char *name = strcmp(choice->path, "-") == 0 ? "the standard input" : choice->path;
    struct replay_file file = {.document = NULL};
    char *folder = NULL;
    int code = read_document(choice, &file.document, &folder, err);

    if (code == 0)
        code = report_origin_read(file_shown(name), file.document, &file.origin, err);
    if (code == 0)
        code = read_source(choice, folder, &file, err);
    free(folder);
    if (code != 0)
        replay_file_fini(&file);
    else
        *ret_file = file;
    return code;
}

void replay_file_fini(struct replay_file *file)
{
    json_decref(file->document);
    free(file->source);
    *file = (struct replay_file){.document = NULL};
}
