/* A folder of the cache, made beside its place and renamed into it: there whole, or not at all, so
 * that any number of judges may make the same.
 *
 * Who may call: prepare.c, compile_cache.c, reference.c. */
#ifndef JUDGE_STAGE_CACHE_FOLDER_H
#define JUDGE_STAGE_CACHE_FOLDER_H

#include "judge/base/err.h"

#include <sys/types.h>

/* A new empty folder in @cache, which is made where it is not there. The caller ends it with one of
 * the next two, which free @ret_making. */
int cache_folder_begin(const char *cache, char **ret_making, struct err *err)
    __attribute__((warn_unused_result));
/* Puts it in its place with these permissions; if somebody was faster, theirs stays. */
int cache_folder_finish(char *making, const char *folder, mode_t mode, struct err *err)
    __attribute__((warn_unused_result));
void cache_folder_abandon(char *making);

/* Everything in it is on the disk: what has its name after a power cut is whole then too. */
int cache_folder_sync(const char *making, struct err *err) __attribute__((warn_unused_result));

/* Copies all of the file at @from, whose offset stays, to @making/@name. */
int cache_folder_add(const char *making, const char *name, int from, mode_t mode, struct err *err)
    __attribute__((warn_unused_result));

#endif
