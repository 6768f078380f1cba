/* What the terminal can show. Who may call: judge/cli. */
#ifndef JUDGE_CLI_CHARSET_H
#define JUDGE_CLI_CHARSET_H

#include <stdbool.h>

/* Does the locale of the environment speak UTF-8? */
bool charset_is_utf8(void);

#endif
