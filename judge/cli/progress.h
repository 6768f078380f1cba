/* One line on a terminal's stderr that says what is going on; nothing in a pipe. */
#ifndef JUDGE_CLI_PROGRESS_H
#define JUDGE_CLI_PROGRESS_H

#include "judge/stage/engine.h"

void progress_attach(struct engine *engine);
void progress_show(const char *text); /* The same for who has no engine. */
void progress_clear(void);

#endif
