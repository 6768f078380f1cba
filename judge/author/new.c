#include "judge/author/new.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/base/printable.h"
#include "judge/catalog/check.h"
#include "judge/catalog/template.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FILE_BYTES_MAX (1u << 20)
#define DEPTH_MAX 8
#define SHOWN_BYTES_MAX 80

struct copying {
    const char *source; /* The skeleton. */
    const char *target; /* What becomes the problem's folder. */
    json_t *names;
    json_t *files; /* Paths below both, as they are made. */
};

static int copy_file(const struct copying *copying, const char *name, struct err *err)
{
    char *source = mem_printf("%s/%s", copying->source, name);
    char *target = mem_printf("%s/%s", copying->target, name);
    char *text = NULL;
    struct buf out = {0};
    size_t length;
    int code = file_read(source, FILE_BYTES_MAX, &text, &length, err);

    if (code == 0)
        code = template_render(source, text, copying->names, &out, err);
    if (code == 0)
        code = file_replace(target, buf_text(&out), out.length, err);
    if (code == 0)
        json_array_append_new(copying->files, json_string(name));
    buf_fini(&out);
    free(text);
    free(source);
    free(target);
    return code;
}

static int copy_folder(const struct copying *copying, const char *name, int depth, struct err *err);

static int copy_entry(const struct copying *copying, const char *name, int depth, struct err *err)
{
    char *source = mem_printf("%s/%s", copying->source, name);
    struct stat status;
    int code = 0;

    if (stat(source, &status) != 0)
        code = file_error(source, errno, err);
    else if (S_ISDIR(status.st_mode))
        code = copy_folder(copying, name, depth + 1, err);
    else
        code = copy_file(copying, name, err);
    free(source);
    return code;
}

static int is_visible(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

/* @name is the path below source and target; "" is all. */
static int copy_folder(const struct copying *copying, const char *name, int depth, struct err *err)
{
    char *source = mem_printf("%s/%s", copying->source, name);
    char *target = mem_printf("%s/%s", copying->target, name);
    struct dirent **entries = NULL;
    int count = -1, code = 0;

    if (depth > DEPTH_MAX)
        code = err_set(err, ERR_FAULT, "%s: folders too deep", source);
    else if (mkdir(target, 0777) != 0)
        code = err_errno(err, errno, "%s", target);
    else if ((count = scandir(source, &entries, is_visible, alphasort)) < 0)
        code = file_error(source, errno, err);
    for (int i = 0; i < count; i++) {
        char *inner = name[0] == '\0' ? mem_strdup(entries[i]->d_name)
                                      : mem_printf("%s/%s", name, entries[i]->d_name);

        if (code == 0)
            code = copy_entry(copying, inner, depth, err);
        free(inner);
        free(entries[i]);
    }
    free(entries);
    free(source);
    free(target);
    return code;
}

static int check_request(const struct new_problem *problem, const char *folder, struct err *err)
{
    struct stat status;

    if (!check_is_id(problem->id)) {
        struct buf shown = {0};
        int code;

        printable_add(&shown, problem->id, strlen(problem->id), SHOWN_BYTES_MAX);
        code = err_set(err, ERR_INPUT,
                       "\"%s\" is no id: small letters, digits and '-' (no '-' in front), at most "
                       "%d of them",
                       buf_text(&shown), CHECK_ID_LENGTH_MAX);
        buf_fini(&shown);
        return code;
    }
    if (lstat(folder, &status) == 0)
        return err_set(err, ERR_INPUT, "%s is there already", folder);
    if (stat(problem->where, &status) != 0)
        return file_error(problem->where, errno, err);
    if (!S_ISDIR(status.st_mode))
        return err_set(err, ERR_INPUT, "%s is no folder", problem->where);
    return 0;
}

static int fail_to_make(const char *path, int errnum, struct err *err)
{
    if (errnum == EACCES || errnum == EPERM || errnum == EROFS)
        return err_set(err, ERR_INPUT, "%s: no permission to make a folder there", path);
    return err_errno(err, errnum, "%s", path);
}

/* All is made in a hidden folder next to where it belongs, which no list of problems shows. */
static int make_in(const char *hidden, const char *folder, const struct new_problem *problem,
                   json_t *files, struct err *err)
{
    char *source = mem_printf("%s/%s", problem->skeletons, problem_kind_name(problem->kind));
    char *target = mem_printf("%s/%s", hidden, problem->id);
    struct copying copying = {
        .source = source,
        .target = target,
        .names = new_problem_names(problem->id),
        .files = files,
    };
    int code = copy_folder(&copying, "", 0, err);

    if (code == 0 && rename(target, folder) != 0)
        code = errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR
                   ? err_set(err, ERR_INPUT, "%s is there already", folder)
                   : fail_to_make(folder, errno, err);
    json_decref(copying.names);
    free(source);
    free(target);
    return code;
}

int new_problem_make(const struct new_problem *problem, json_t **ret_files, struct err *err)
{
    char *folder = mem_printf("%s/%s", problem->where, problem->id);
    char *hidden = mem_printf("%s/.new-XXXXXX", problem->where);
    json_t *files = json_array();
    int code = check_request(problem, folder, err);

    if (code == 0 && mkdtemp(hidden) == NULL)
        code = fail_to_make(problem->where, errno, err);
    else if (code == 0) {
        code = make_in(hidden, folder, problem, files, err);
        file_remove_tree(hidden);
    }
    free(folder);
    free(hidden);
    if (code != 0) {
        json_decref(files);
        return code;
    }
    *ret_files = files;
    return 0;
}
