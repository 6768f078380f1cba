/* From root to somebody who may do nothing. Who may call: judge/api/service.c, judge/cli. */
#ifndef JUDGE_API_DROP_H
#define JUDGE_API_DROP_H

#include "judge/base/err.h"

#include <sys/types.h>

struct drop_user {
    uid_t uid;
    gid_t gid;
};

/* ERR_INPUT when there is no such user. */
int drop_find(const char *name, struct drop_user *ret_user, struct err *err)
    __attribute__((warn_unused_result));

/* Makes the folder @path if there is none, and gives it and the files in it to @user. */
int drop_give_folder(const char *path, const struct drop_user *user, struct err *err)
    __attribute__((warn_unused_result));

/* Root becomes the owner of @folder, so that whoever uses its files may go on using them. Others
 * stay who they are. */
int drop_to_owner(const char *folder, struct err *err) __attribute__((warn_unused_result));

/* For the whole process and for good. */
int drop_to(const struct drop_user *user, struct err *err) __attribute__((warn_unused_result));

/* Nothing that is executed from here on gains rights. */
int drop_privileges_for_good(struct err *err) __attribute__((warn_unused_result));

#endif
