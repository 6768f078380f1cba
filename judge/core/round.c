#include "judge/core/round.h"

#include <assert.h>
#include <string.h>

#define BATCH_PREFIX "batch-"
#define BATCH_DIGITS 20

static const char *const state_names[ROUND_STATE_COUNT] = {
    [ROUND_UPCOMING] = "upcoming",
    [ROUND_OPEN] = "open",
    [ROUND_CLOSED] = "closed",
};

static const char *const reveal_names[REVEAL_COUNT] = {
    [REVEAL_NEVER] = "never",
    [REVEAL_CLOSED] = "closed",
    [REVEAL_ALWAYS] = "always",
};

const char *round_state_name(enum round_state state)
{
    assert(state < ROUND_STATE_COUNT);
    return state_names[state];
}

const char *round_reveal_name(enum round_reveal reveal)
{
    assert(reveal < REVEAL_COUNT);
    return reveal_names[reveal];
}

int round_reveal_parse(const char *name, enum round_reveal *ret_reveal)
{
    for (int i = 0; i < REVEAL_COUNT; i++) {
        if (strcmp(reveal_names[i], name) == 0) {
            *ret_reveal = (enum round_reveal)i;
            return 0;
        }
    }
    return -1;
}

enum round_state round_state_at(const struct round_window *window, uint64_t now_ms)
{
    if (window->closes_ms != 0 && now_ms >= window->closes_ms)
        return ROUND_CLOSED;
    return now_ms < window->opens_ms ? ROUND_UPCOMING : ROUND_OPEN;
}

bool round_window_is_good(const struct round_window *window)
{
    return window->closes_ms == 0 || window->opens_ms <= window->closes_ms;
}

struct round_window round_window_closed(struct round_window window, uint64_t now_ms)
{
    assert(round_window_is_good(&window));
    if (window.closes_ms == 0 || window.closes_ms > now_ms)
        window.closes_ms = now_ms;
    if (window.opens_ms > window.closes_ms)
        window.opens_ms = window.closes_ms;
    return window;
}

bool round_reveals(enum round_reveal reveal, const struct round_window *window, uint64_t now_ms)
{
    return reveal == REVEAL_ALWAYS ||
           (reveal == REVEAL_CLOSED && round_state_at(window, now_ms) == ROUND_CLOSED);
}

bool round_is_batch(const char *name)
{
    size_t prefix = strlen(BATCH_PREFIX);

    return strncmp(name, BATCH_PREFIX, prefix) == 0 && strlen(name) == prefix + BATCH_DIGITS &&
           strspn(name + prefix, "0123456789abcdef") == BATCH_DIGITS;
}
