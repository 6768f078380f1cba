#include "judge/stage/source.h"

#include "judge/base/file.h"
#include "judge/base/printable.h"
#include "judge/core/limits.h"

#include <stdlib.h>
#include <string.h>

int source_check(const char *name, const char *source, size_t length, struct err *err)
{
    size_t bad;

    if (length == 0)
        return err_set(err, ERR_INPUT, "%s is empty: there is nothing to grade", name);
    if (length > SOURCE_BYTES_MAX)
        return err_set(err, ERR_INPUT, "%s is longer than %u bytes", name, SOURCE_BYTES_MAX);
    if (memchr(source, '\0', length) != NULL)
        return err_set(err, ERR_INPUT, "%s is a binary file: give the source text", name);
    if (!printable_check_utf8(source, length, &bad))
        return err_set(err, ERR_INPUT, "%s is not UTF-8 text (byte %zu); save it as UTF-8", name,
                       bad + 1);
    return 0;
}

int source_read(const char *path, char **ret_source, size_t *ret_length, struct err *err)
{
    int code = file_read(path, SOURCE_BYTES_MAX, ret_source, ret_length, err);

    if (code != 0) {
        err->code = ERR_INPUT;
        return ERR_INPUT;
    }
    code = source_check(path, *ret_source, *ret_length, err);
    if (code != 0) {
        free(*ret_source);
        *ret_source = NULL;
    }
    return code;
}
