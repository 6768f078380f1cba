/* Which meter measures: the one that was asked for, or the best that works here.
 *
 * Who may call: judge/stage, judge/worker, judge/cli. */
#ifndef JUDGE_STAGE_METER_H
#define JUDGE_STAGE_METER_H

#include "judge/complexity/meter.h"
#include "judge/stage/engine.h"

/* The text of --meter: ERR_INPUT when there is no such meter. *@ret_id is METER_ID_COUNT for
 * "auto". */
int meter_parse(const char *text, enum meter_id *ret_id, struct err *err)
    __attribute__((warn_unused_result));

/* Does it work on this machine? ERR_INPUT says what is missing and how to get it; any other error
 * is the judge's. Asks the machine once per engine. */
int meter_check(struct engine *engine, enum meter_id id, struct err *err)
    __attribute__((warn_unused_result));

/* Both: what was asked for by name must work, as nothing else is taken in its place. */
int meter_require(struct engine *engine, const char *text, struct err *err)
    __attribute__((warn_unused_result));

/* The meter for @submission. *@ret_note (owned, or NULL) says why it is not the best one. ERR_INPUT
 * when the one that was asked for does not work. */
int meter_choose(struct engine *engine, const struct submission *submission, enum meter_id *ret_id,
                 char **ret_note, struct err *err) __attribute__((warn_unused_result));

#endif
