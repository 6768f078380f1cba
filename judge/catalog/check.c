#define PCRE2_CODE_UNIT_WIDTH 8

#include "judge/catalog/check.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"

#include <dirent.h>
#include <errno.h>
#include <pcre2.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PATH_LENGTH_MAX 255
#define PATTERN_LENGTH_MAX 4096
#define FOLDERS_MAX 100000

static const char lower_and_digits[] = "abcdefghijklmnopqrstuvwxyz0123456789-";
static const char identifier_first[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_";
static const char identifier_rest[] =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789";

bool check_is_id(const char *text)
{
    size_t length = strlen(text);

    return length >= 1 && length <= CHECK_ID_LENGTH_MAX && text[0] != '-' &&
           strspn(text, lower_and_digits) == length;
}

bool check_is_inner_path(const char *path)
{
    if (path[0] == '\0')
        return false;
    for (;;) {
        size_t length = strcspn(path, "/");

        if (length == 0 || (length == 1 && path[0] == '.') ||
            (length == 2 && path[0] == '.' && path[1] == '.'))
            return false;
        if (path[length] == '\0')
            return true;
        path += length + 1;
    }
}

int check_get_id(const struct json_at *at, const char **ret_id, struct err *err)
{
    int code = json_get_text(at, CHECK_ID_LENGTH_MAX, ret_id, err);

    if (code == 0 && !check_is_id(*ret_id))
        code = json_fail(at, err,
                         "expected small letters, digits and '-' (no '-' in front), found \"%s\"",
                         *ret_id);
    return code;
}

int check_get_identifier(const struct json_at *at, const char **ret_name, struct err *err)
{
    int code = json_get_text(at, CHECK_IDENTIFIER_LENGTH_MAX, ret_name, err);

    if (code == 0 && (strchr(identifier_first, (*ret_name)[0]) == NULL ||
                      strspn(*ret_name, identifier_rest) != strlen(*ret_name)))
        code = json_fail(at, err,
                         "expected a name of letters, digits and '_' that does not start with a "
                         "digit, found \"%s\"",
                         *ret_name);
    return code;
}

int check_get_inner_path(const struct json_at *at, const char **ret_path, struct err *err)
{
    int code = json_get_text(at, PATH_LENGTH_MAX, ret_path, err);

    if (code == 0 && !check_is_inner_path(*ret_path))
        code = json_fail(at, err,
                         "expected a path below the folder (no \"..\", no '/' in front), found "
                         "\"%s\"",
                         *ret_path);
    return code;
}

int check_get_pattern(const struct json_at *at, const char **ret_pattern, struct err *err)
{
    int number, code = json_get_text(at, PATTERN_LENGTH_MAX, ret_pattern, err);
    PCRE2_SIZE where;
    pcre2_code *compiled;

    if (code != 0)
        return code;
    compiled = pcre2_compile((PCRE2_SPTR)*ret_pattern, PCRE2_ZERO_TERMINATED,
                             PCRE2_MULTILINE | PCRE2_UTF, &number, &where, NULL);
    if (compiled == NULL) {
        PCRE2_UCHAR message[200];

        pcre2_get_error_message(number, message, sizeof message);
        return json_fail(at, err, "not a pattern: %s, at character %zu", (const char *)message,
                         (size_t)where + 1);
    }
    pcre2_code_free(compiled);
    return 0;
}

static int check_found_file(const struct json_at *at, const char *border, const char *name,
                            const char *path, struct err *err)
{
    size_t length = strlen(border);
    struct stat status;

    if (strncmp(path, border, length) != 0 || path[length] != '/')
        return json_fail(at, err, "\"%s\" is a symbolic link that leads out of %s", name,
                         file_shown(border));
    if (stat(path, &status) != 0)
        return json_fail(at, err, "\"%s\": %s", name, strerror(errno));
    if (!S_ISREG(status.st_mode))
        return json_fail(at, err, "\"%s\" is not a regular file", name);
    return 0;
}

int check_get_file(const struct json_at *at, const char *folder, const char *border,
                   char **ret_path, struct err *err)
{
    const char *name;
    char *path, *joined;
    int code = check_get_inner_path(at, &name, err);

    if (code != 0)
        return code;
    joined = mem_printf("%s/%s", folder, name);
    path = realpath(joined, NULL);
    if (path == NULL && errno == ENOENT)
        code = json_fail(at, err, "there is no file \"%s\" in %s", name, file_shown(folder));
    else if (path == NULL)
        code = json_fail(at, err, "\"%s\": %s", name, strerror(errno));
    else
        code = check_found_file(at, border, name, path, err);
    free(joined);
    if (code != 0) {
        free(path);
        return code;
    }
    *ret_path = path;
    return 0;
}

int check_head(const struct json_at *root, const char *folder, const char **ret_id, struct err *err)
{
    struct json_at schema = json_at_key(root, "schema"), id = json_at_key(root, "id");
    const char *name = strrchr(folder, '/') + 1;
    int64_t number;
    int code = json_get_whole(&schema, 1, 1, &number, err);

    if (code == 0)
        code = check_get_id(&id, ret_id, err);
    if (code == 0 && strcmp(*ret_id, name) != 0)
        code = json_fail(&id, err, "expected \"%s\", the name of the folder, found \"%s\"", name,
                         *ret_id);
    return code;
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Entries come and go while we look: one that vanishes is simply not in the list. */
static bool holds_file(int folder, const char *name, const char *file)
{
    char *path = mem_printf("%s/%s", name, file);
    bool holds = name[0] != '.' && faccessat(folder, path, F_OK, 0) == 0;

    free(path);
    return holds;
}

int check_list_folders(const char *folder, const char *file, char ***ret_names, struct err *err)
{
    DIR *dir = opendir(folder);
    char **names = NULL;
    size_t count = 0;
    struct dirent *entry;
    int code = 0;

    if (dir == NULL && errno == ENOENT)
        return err_set(err, ERR_INPUT, "%s: there is no such folder", file_shown(folder));
    if (dir == NULL)
        return file_error(folder, errno, err);
    for (errno = 0; (entry = readdir(dir)) != NULL && count < FOLDERS_MAX; errno = 0) {
        if (!holds_file(dirfd(dir), entry->d_name, file))
            continue;
        names = mem_grow(names, count + 1, sizeof *names);
        names[count++] = mem_strdup(entry->d_name);
    }
    names = mem_grow(names, count + 1, sizeof *names);
    names[count] = NULL;
    if (entry == NULL && errno != 0)
        code = err_errno(err, errno, "%s", file_shown(folder));
    closedir(dir);
    if (code != 0) {
        json_texts_free(names);
        return code;
    }
    if (count > 1)
        qsort(names, count, sizeof *names, compare_names);
    *ret_names = names;
    return 0;
}
