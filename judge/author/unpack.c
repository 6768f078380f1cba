#include "judge/author/pack.h"
#include "judge/base/file.h"
#include "judge/base/json_text.h"
#include "judge/base/mem.h"
#include "judge/base/printable.h"
#include "judge/batch/name.h"
#include "judge/catalog/check.h"

#include <dirent.h>
#include <errno.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PROBLEM_JSON_BYTES_MAX (1u << 20)
#define SHOWN_BYTES_MAX 80

struct unpacking {
    const char *shown; /* The archive, as the user named it. */
    char *all;         /* The folder that receives what is in it. */
    char *refused;     /* The first that is not taken, and why. */
};

static bool wants(void *data, const char *name)
{
    (void)data;
    (void)name;
    return true;
}

static int make_parents(const char *folder, const char *name, struct err *err)
{
    for (const char *slash = strchr(name, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
        char *parent = mem_printf("%s/%.*s", folder, (int)(slash - name), name);
        int errnum = mkdir(parent, 0777) == 0 || errno == EEXIST ? 0 : errno;

        free(parent);
        if (errnum != 0)
            return err_errno(err, errnum, "%s", name);
    }
    return 0;
}

/* @name is an inner path, and there are no links in the folder. */
static int lay_file(void *data, const char *name, const char *bytes, size_t length, struct err *err)
{
    struct unpacking *unpacking = data;
    char *path = mem_printf("%s/%s", unpacking->all, name);
    int code = make_parents(unpacking->all, name, err);

    if (code == 0)
        code = file_replace(path, bytes, length, err);
    free(path);
    return code;
}

static void note_refused(void *data, const char *name, const char *why)
{
    struct unpacking *unpacking = data;
    struct buf shown = {0};

    if (unpacking->refused != NULL || (name_is_inner(name) && name_is_hidden(name)))
        return;
    printable_add(&shown, name, strlen(name), SHOWN_BYTES_MAX);
    unpacking->refused = mem_printf("%s: %s", buf_text(&shown), why);
    buf_fini(&shown);
}

/* The folder with the problem: that of all, or the one that is in it. The caller frees it. */
static char *find_root(const char *all)
{
    char *own = mem_printf("%s/problem.json", all), *root = NULL;
    struct dirent **entries = NULL;
    int count = access(own, F_OK) == 0 ? 0 : scandir(all, &entries, NULL, alphasort);

    for (int i = 0; i < count; i++) {
        if (count == 3 && entries[i]->d_name[0] != '.')
            root = mem_printf("%s/%s", all, entries[i]->d_name);
        free(entries[i]);
    }
    free(entries);
    free(own);
    return root != NULL ? root : mem_strdup(all);
}

static int read_id(const struct unpacking *unpacking, const char *root, char **ret_id,
                   struct err *err)
{
    char *path = mem_printf("%s/problem.json", root), *text = NULL;
    size_t length = 0;
    json_t *document = NULL;
    const char *id;
    int code = file_read(path, PROBLEM_JSON_BYTES_MAX, &text, &length, err);

    if (code != 0)
        code = err_set(err, ERR_INPUT,
                       "%s: no problem.json at its top or in the one folder that it holds",
                       unpacking->shown);
    else
        document = json_loadb(text + file_mark_bytes(text, length),
                              length - file_mark_bytes(text, length), 0, NULL);
    id = json_text(document, "id");
    if (code == 0 && !check_is_id(id))
        code =
            err_set(err, ERR_INPUT, "%s: problem.json has no \"id\" that is one", unpacking->shown);
    if (code == 0)
        *ret_id = mem_strdup(id);
    json_decref(document);
    free(text);
    free(path);
    return code;
}

/* Under its id, where it can be loaded as it will be. What is said of it names no folder of ours.
 */
static int try_problem(const struct unpacking *unpacking, const char *root, const char *folder,
                       struct err *err)
{
    struct problem *problem = NULL;
    size_t own = (size_t)(strrchr(folder, '/') + 1 - folder);
    int code = rename(root, folder) == 0 ? 0 : err_errno(err, errno, "%s", folder);

    if (code != 0)
        return code;
    code = problem_load("", folder, &problem, err);
    problem_destroy(problem);
    if (code != 0 && strncmp(err->message, folder, own) == 0)
        memmove(err->message, err->message + own, strlen(err->message + own) + 1);
    return code == 0 ? 0 : err_prefix(err, "%s", unpacking->shown);
}

static int put_in_place(const char *folder, const char *target, const char *aside, bool replace,
                        struct err *err)
{
    struct stat status;
    bool is_there = lstat(target, &status) == 0;

    if (is_there && !replace)
        return err_set(err, ERR_INPUT, "%s is there already; --replace puts this one in its place",
                       target);
    if (is_there && rename(target, aside) != 0)
        return err_errno(err, errno, "%s", target);
    if (rename(folder, target) == 0)
        return 0;
    err_errno(err, errno, "%s", target);
    if (is_there)
        (void)!rename(aside, target);
    return ERR_FAULT;
}

static int unpack_in(const char *hidden, const char *path, const char *where, bool replace,
                     char **ret_id, struct err *err)
{
    struct unpacking unpacking = {.shown = file_shown(path), .all = mem_printf("%s/all", hidden)};
    const struct input_visitor visitor = {&unpacking, wants, lay_file, note_refused};
    char *root = NULL, *id = NULL, *folder = NULL, *target = NULL;
    char *aside = mem_printf("%s/before", hidden);
    int code = mkdir(unpacking.all, 0777) == 0 ? 0 : err_errno(err, errno, "%s", unpacking.all);

    if (code == 0)
        code = input_walk(path, &pack_limits, &visitor, err);
    if (code == 0 && unpacking.refused != NULL)
        code = err_set(err, ERR_INPUT, "%s: %s", unpacking.shown, unpacking.refused);
    if (code == 0) {
        root = find_root(unpacking.all);
        code = read_id(&unpacking, root, &id, err);
    }
    if (code == 0) {
        folder = mem_printf("%s/%s", hidden, id);
        target = mem_printf("%s/%s", where, id);
        code = try_problem(&unpacking, root, folder, err);
    }
    if (code == 0)
        code = put_in_place(folder, target, aside, replace, err);
    if (code == 0)
        *ret_id = id;
    else
        free(id);
    free(unpacking.all);
    free(unpacking.refused);
    free(root);
    free(folder);
    free(target);
    free(aside);
    return code;
}

int problem_unpack(const char *path, const char *where, bool replace, char **ret_id,
                   struct err *err)
{
    char *hidden = mem_printf("%s/.import-XXXXXX", where);
    int code;

    if (mkdtemp(hidden) == NULL) {
        code = file_error(where, errno, err);
    } else {
        code = unpack_in(hidden, path, where, replace, ret_id, err);
        file_remove_tree(hidden);
    }
    free(hidden);
    return code;
}
