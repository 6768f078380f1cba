/* What compilers made of sources that were seen before, in the cache folder under a hash of all
 * that went into it: source, driver, harness, flags, toolchain, and what the language prepared.
 *
 *   cache/compiled-<hash>/   0, 1, … (the artifacts, in the language's order) and log
 *
 * Only programs are kept, no refusals. The folder is for its owner alone. What can not be kept is
 * not: the cache is never the reason why something is not graded. Who may call: compile.c. */
#ifndef JUDGE_STAGE_COMPILE_CACHE_H
#define JUDGE_STAGE_COMPILE_CACHE_H

#include "judge/stage/engine.h"

#define COMPILE_KEY_BYTES 16

struct compile_key {
    char hex[2 * COMPILE_KEY_BYTES + 1];
};

int compile_cache_key(const struct submission *submission, const struct prepared *prepared,
                      const struct file_set *texts, struct compile_key *ret_key, struct err *err)
    __attribute__((warn_unused_result));

/* Fills @artifacts, which is empty, and what @report says of the compiler. False: not there. */
bool compile_cache_load(const struct engine *engine, const struct compile_key *key,
                        const struct language *language, struct file_set *artifacts,
                        struct report *report);

void compile_cache_keep(const struct engine *engine, const struct compile_key *key,
                        const struct file_set *artifacts, const struct report *report);

#endif
