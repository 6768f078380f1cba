#include "judge/core/submission_state.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

#define BACKOFF_MS 1000
#define BACKOFF_FACTOR 4

static const char *const names[SUBMISSION_STATE_COUNT] = {
    [SUBMISSION_QUEUED] = "queued",   [SUBMISSION_COMPILING] = "compiling",
    [SUBMISSION_RUNNING] = "running", [SUBMISSION_MEASURING] = "measuring",
    [SUBMISSION_DONE] = "done",       [SUBMISSION_CANCELLED] = "cancelled",
    [SUBMISSION_REFUSED] = "refused",
};

#define BIT(state) (1u << (state))
#define UNDER_WAY (BIT(SUBMISSION_COMPILING) | BIT(SUBMISSION_RUNNING) | BIT(SUBMISSION_MEASURING))
#define NOT_FINAL (BIT(SUBMISSION_QUEUED) | UNDER_WAY)
#define FINAL (BIT(SUBMISSION_DONE) | BIT(SUBMISSION_CANCELLED) | BIT(SUBMISSION_REFUSED))

static const struct {
    unsigned from; /* Bits of the states in which the move is allowed. */
    enum submission_state to;
} moves[SUBMISSION_MOVE_COUNT] = {
    [MOVE_COMPILE] = {BIT(SUBMISSION_QUEUED), SUBMISSION_COMPILING},
    [MOVE_RUN] = {BIT(SUBMISSION_QUEUED) | BIT(SUBMISSION_COMPILING), SUBMISSION_RUNNING},
    [MOVE_MEASURE] = {NOT_FINAL & ~BIT(SUBMISSION_MEASURING), SUBMISSION_MEASURING},
    [MOVE_FINISH] = {NOT_FINAL, SUBMISSION_DONE},
    [MOVE_RETRY] = {NOT_FINAL, SUBMISSION_QUEUED},
    [MOVE_RESTART] = {UNDER_WAY, SUBMISSION_QUEUED},
    [MOVE_CANCEL] = {NOT_FINAL, SUBMISSION_CANCELLED},
    [MOVE_REFUSE] = {NOT_FINAL, SUBMISSION_REFUSED},
    [MOVE_REJUDGE] = {FINAL, SUBMISSION_QUEUED},
};

const char *submission_state_name(enum submission_state state)
{
    assert(state < SUBMISSION_STATE_COUNT);
    return names[state];
}

int submission_state_parse(const char *name, enum submission_state *ret_state)
{
    for (size_t i = 0; i < SUBMISSION_STATE_COUNT; i++) {
        if (strcmp(names[i], name) == 0) {
            *ret_state = (enum submission_state)i;
            return 0;
        }
    }
    return -1;
}

bool submission_state_next(enum submission_state state, enum submission_move move,
                           enum submission_state *ret_next)
{
    assert(state < SUBMISSION_STATE_COUNT && move < SUBMISSION_MOVE_COUNT);
    if ((moves[move].from & BIT(state)) == 0)
        return false;
    *ret_next = moves[move].to;
    return true;
}

bool submission_state_is_final(enum submission_state state)
{
    return (FINAL & BIT(state)) != 0;
}

bool submission_may_retry(unsigned faults)
{
    return faults < SUBMISSION_FAULTS_MAX;
}

uint64_t submission_backoff_ms(unsigned faults)
{
    uint64_t wait_ms = BACKOFF_MS;

    if (faults <= 1)
        return 0;
    for (unsigned i = 2; i < faults; i++)
        wait_ms *= BACKOFF_FACTOR;
    return wait_ms;
}
