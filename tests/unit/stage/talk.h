/* One conversation of a session with a fake box, as tests of sessions need it. */
#ifndef TESTS_UNIT_STAGE_TALK_H
#define TESTS_UNIT_STAGE_TALK_H

#include "judge/stage/session.h"
#include "tests/unit/stage/fake_driver.h"
#include "tests/unit/stage/fake_keeper.h"

/* Stands for what is hidden: no reason may hold it. */
#define TALK_SECRET "2_7_11_15_9"

struct talk {
    struct engine engine;
    struct session session; /* While @open. */
    bool open;
    struct failure failure;
};

extern struct talk talk;

int talk_open(struct err *err);

/* One piece of one operation, f(@argument), in a case of its own. @argument is given away. */
int talk_ask(struct value argument, struct value *ret_result, struct err *err);

/* Asks twice; one of them must fail. Fills talk.failure. */
void talk_fail(const struct fake_box *box, struct value argument);

/* The same, with a verdict and a reason that must hold @reason. */
void talk_expect(const struct fake_box *box, enum verdict verdict, const char *reason);

void talk_end(void);

/* For scripts: waits for the judge to go away, or to kill us. */
void talk_live_on(int wire);

/* For scripts: all up to the first question, whose number it returns. */
uint32_t talk_first_question(int wire);

#endif
