/* A coding round: its window, and what candidates may see of their reports.
 *
 *            opens_ms            closes_ms
 *   upcoming    │       open        │  closed
 *   ────────────┼───────────────────┼─────────▶ time
 *
 * Its state is nothing but where the clock stands, so no timer has to move it, and a daemon that
 * was down meanwhile knows it too. The moment opens_ms is inside, closes_ms is not.
 *
 * Pure. Who may call: everything in judge/. */
#ifndef JUDGE_CORE_ROUND_H
#define JUDGE_CORE_ROUND_H

#include <stdbool.h>
#include <stdint.h>

#define ROUND_TITLE_BYTES_MAX 200
#define ROUND_PROBLEMS_MAX 100
#define ROUND_CANDIDATES_MAX 5000

enum round_state { ROUND_UPCOMING, ROUND_OPEN, ROUND_CLOSED, ROUND_STATE_COUNT };

struct round_window {
    uint64_t opens_ms;  /* Since 1970, as the next one; 0: since ever. */
    uint64_t closes_ms; /* 0: never. Not before opens_ms. */
};

/* When a candidate sees its report as graders do: hidden cases, counterexamples and all. */
enum round_reveal { REVEAL_NEVER, REVEAL_CLOSED, REVEAL_ALWAYS, REVEAL_COUNT };

const char *round_state_name(enum round_state state);
const char *round_reveal_name(enum round_reveal reveal);
int round_reveal_parse(const char *name, enum round_reveal *ret_reveal); /* 0 or -1 */

enum round_state round_state_at(const struct round_window *window, uint64_t now_ms);
bool round_window_is_good(const struct round_window *window); /* It opens, and then closes. */
/* The window when the round is closed at @now_ms: empty if it had not opened yet. */
struct round_window round_window_closed(struct round_window window, uint64_t now_ms);
bool round_reveals(enum round_reveal reveal, const struct round_window *window, uint64_t now_ms);

/* The names under which `judge batch` sends: "batch-" and 20 hex digits. No round that is defined
 * has one. */
bool round_is_batch(const char *name);

#endif
