/* Bearer tokens: `judge_<id>_<secret>`. The id (12 hex digits) finds the row; the secret (32 random
 * bytes) is kept as a hash only, and compared in constant time. A plain fast hash is enough: nobody
 * guesses 256 bits.
 *
 * Pure but for the random bytes. Who may call: judge/api, judge/cli. */
#ifndef JUDGE_API_TOKEN_H
#define JUDGE_API_TOKEN_H

#include "judge/store/store.h"

#include <stdbool.h>

#define TOKEN_ID_LENGTH 12
#define TOKEN_TEXT_MAX 80 /* With the NUL. */

/* A new one. Fills id and hash of @ret_token (the caller frees the id); the rest is the caller's.
 */
void token_make(char ret_text[TOKEN_TEXT_MAX], struct store_token *ret_token);

/* False: @text is none. */
bool token_parse(const char *text, char ret_id[TOKEN_ID_LENGTH + 1],
                 unsigned char ret_hash[STORE_HASH_BYTES]);

bool token_hash_equal(const unsigned char *one, const unsigned char *other);

#endif
