#include "judge/stage/cache_folder.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/stage/cache_hash.h"
#include "judge/stage/cache_sweep.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

int cache_folder_begin(const char *cache, char **ret_making, struct err *err)
{
    char *making = mem_printf("%s/making-XXXXXX", cache);
    int code = cache_make_folders(cache, err);

    if (code == 0 && mkdtemp(making) == NULL)
        code = err_errno(err, errno, "make a folder in %s", cache);
    if (code == 0)
        *ret_making = making;
    else
        free(making);
    return code;
}

int cache_folder_finish(char *making, const char *folder, mode_t mode, struct err *err)
{
    int code = 0;

    if (chmod(making, mode) != 0)
        code = err_errno(err, errno, "set the permissions of %s", making);
    else if (rename(making, folder) != 0 && errno != EEXIST && errno != ENOTEMPTY)
        code = err_errno(err, errno, "put %s in its place", folder);
    cache_folder_abandon(making); /* There only if it did not become @folder. */
    return code;
}

int cache_folder_sync(const char *making, struct err *err)
{
    int folder = open(making, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    int code = folder < 0 || syncfs(folder) != 0 ? err_errno(err, errno, "sync %s", making) : 0;

    if (folder >= 0)
        close(folder);
    return code;
}

void cache_folder_abandon(char *making)
{
    file_remove_tree(making);
    free(making);
}

int cache_folder_add(const char *making, const char *name, int from, mode_t mode, struct err *err)
{
    char *path = mem_printf("%s/%s", making, name);
    int to = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    struct stat status;
    off_t offset = 0;
    int code = 0;

    /* Boxes read it as another user, whatever umask the judge was started with. */
    if (to < 0 || fchmod(to, mode) != 0 || fstat(from, &status) != 0)
        code = err_errno(err, errno, "write %s", path);
    while (code == 0 && offset < status.st_size) {
        ssize_t sent = sendfile(to, from, &offset, (size_t)(status.st_size - offset));

        if (sent == 0 || (sent < 0 && errno != EINTR))
            code = err_errno(err, sent == 0 ? EIO : errno, "write %s", path);
    }
    if (to >= 0 && close(to) != 0 && code == 0)
        code = err_errno(err, errno, "write %s", path);
    free(path);
    return code;
}
