#include "judge/api/drop.h"

#include "judge/base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

int drop_find(const char *name, struct drop_user *ret_user, struct err *err)
{
    const struct passwd *entry = getpwnam(name);

    if (entry == NULL)
        return err_set(err, ERR_INPUT, "--user: there is no user \"%s\"", name);
    ret_user->uid = entry->pw_uid;
    ret_user->gid = entry->pw_gid;
    return 0;
}

/* Links in it are not followed: it may belong to somebody else already. */
static int give_files(DIR *folder, const struct drop_user *user)
{
    const struct dirent *entry;

    while ((entry = readdir(folder)) != NULL) {
        struct stat status;

        if (fstatat(dirfd(folder), entry->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0)
            return errno;
        if (S_ISREG(status.st_mode) && status.st_nlink == 1 &&
            fchownat(dirfd(folder), entry->d_name, user->uid, user->gid, AT_SYMLINK_NOFOLLOW) != 0)
            return errno;
    }
    return 0;
}

int drop_give_folder(const char *path, const struct drop_user *user, struct err *err)
{
    DIR *folder;
    int failed = 0;

    if (mkdir(path, 0700) != 0 && errno != EEXIST)
        return file_error(path, errno, err);
    folder = opendir(path);
    if (folder == NULL)
        return file_error(path, errno, err);
    if (fchown(dirfd(folder), user->uid, user->gid) != 0)
        failed = errno;
    else
        failed = give_files(folder, user);
    closedir(folder);
    return failed != 0 ? file_error(path, failed, err) : 0;
}

int drop_to(const struct drop_user *user, struct err *err)
{
    if (setgroups(0, NULL) != 0 || setresgid(user->gid, user->gid, user->gid) != 0 ||
        setresuid(user->uid, user->uid, user->uid) != 0)
        return err_errno(err, errno, "the rights of root cannot be given up");
    if (user->uid != 0 && setuid(0) == 0)
        return err_set(err, ERR_FAULT, "the rights of root can be had back");
    return 0;
}

int drop_to_owner(const char *folder, struct err *err)
{
    struct stat status;

    if (geteuid() != 0 || stat(folder, &status) != 0 || status.st_uid == 0)
        return 0;
    return drop_to(&(struct drop_user){status.st_uid, status.st_gid}, err);
}

int drop_privileges_for_good(struct err *err)
{
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return err_errno(err, errno, "no_new_privs");
    return 0;
}
