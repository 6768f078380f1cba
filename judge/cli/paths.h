/* Where this installation keeps its parts: beside the program, in the build folder, or where the
 * environment says (JUDGE_HOME: a folder with problems/ and harness/; JUDGE_CACHE). */
#ifndef JUDGE_CLI_PATHS_H
#define JUDGE_CLI_PATHS_H

#include "judge/base/err.h"
#include "judge/stage/engine.h"

/* ERR_FAULT names what is missing and where it was looked for. */
int paths_find(struct engine_paths *ret_paths, struct err *err) __attribute__((warn_unused_result));
/* One of docs/ that is needed at run time. The caller frees it. */
int paths_find_document(const char *name, char **ret_path, struct err *err)
    __attribute__((warn_unused_result));

/* Where a daemon keeps its store, unless told. The caller frees it. */
char *paths_store(void);

/* The folder of what new problems are made of. The caller frees it. ERR_FAULT when it is not there.
 */
int paths_find_skeletons(char **ret_path, struct err *err) __attribute__((warn_unused_result));

/* The judge itself, to start workers of it: "judge", also where this is judge-full. The caller
 * frees it; NULL: there is no /proc. */
char *paths_program(void);

/* The program that has all commands in it. The caller frees it; NULL: there is none. */
char *paths_full_program(void);

void paths_fini(struct engine_paths *paths);

#endif
