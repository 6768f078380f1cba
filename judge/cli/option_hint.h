/* "Did you mean --…?" for an option that a command does not have.
 *
 * Who may call: judge/cli. */
#ifndef JUDGE_CLI_OPTION_HINT_H
#define JUDGE_CLI_OPTION_HINT_H

#include "judge/base/buf.h"

/* Appends "; did you mean "--NAME"?" when @help, the command's, names an option that is close to
 * @word. What stands behind a "=" in @word is left aside. */
void option_hint_add(struct buf *out, const char *word, const char *help);

#endif
