/* Names for what is kept in the cache folder: a hash of everything that went into it.
 *
 * Who may call: prepare.c, compile_cache.c, cache_folder.c, reference.c. */
#ifndef JUDGE_STAGE_CACHE_HASH_H
#define JUDGE_STAGE_CACHE_HASH_H

#include "judge/base/err.h"

#include <sodium.h>

void cache_hash_text(crypto_generichash_state *state, const char *text);

/* A toolchain is known by its program file: size and time of change. */
void cache_hash_program(crypto_generichash_state *state, const char *path);

/* @path and all above it. */
int cache_make_folders(const char *path, struct err *err) __attribute__((warn_unused_result));

#endif
