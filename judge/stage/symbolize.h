/* From the addresses that a crashed driver reported to the candidate's own line. */
#ifndef JUDGE_STAGE_SYMBOLIZE_H
#define JUDGE_STAGE_SYMBOLIZE_H

#include "judge/stage/engine.h"

/* " (line 7, in Solution::twoSum)", or "" when it can't be told. @addresses is hostile text; only
 * hexadecimal words in it are used. The caller frees the text. */
char *symbolize(struct engine *engine, const struct language *language,
                const struct file_set *artifacts, const char *addresses);

#endif
