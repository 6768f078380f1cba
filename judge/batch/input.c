#include "judge/batch/input.h"

#include "judge/base/file.h"
#include "judge/core/limits.h"

#include <errno.h>
#include <sys/stat.h>

/* Texts pack to a tenth, copies of one text to far less: so the ratio is looked at only when much
 * has been unpacked. */
const struct input_limits input_limits = {
    .entries_max = 200000,
    .file_bytes_max = SOURCE_BYTES_MAX,
    .total_bytes_max = 2ull << 30,
    .ratio_max = 200,
    .ratio_from_bytes = 64ull << 20,
    .too_long = "longer than a source may be (1 MiB)",
};

int input_walk(const char *path, const struct input_limits *limits,
               const struct input_visitor *visitor, struct err *err)
{
    struct stat status;

    if (stat(path, &status) != 0)
        return file_error(path, errno, err);
    if (S_ISDIR(status.st_mode))
        return input_walk_folder(path, limits, visitor, err);
    if (!S_ISREG(status.st_mode))
        return err_set(err, ERR_INPUT, "%s: a device or pipe; give a folder, an archive, or a list",
                       file_shown(path));
    return input_walk_archive(path, limits, visitor, err);
}
