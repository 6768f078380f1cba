/* What a candidate claims about the complexity of an answer: `get=O(1),put=O(log
 * n),space=O(capacity)`.
 *
 *   claims  = claim { "," claim }
 *   claim   = NAME "=" ["O"] "(" sum ")"
 *   sum     = product { "+" product }
 *   product = power { ["*"] power }                  n log n is n * log n
 *   power   = atom [ ("^" | "**") atom ]
 *   atom    = NUMBER | VARIABLE | "(" sum ")" | "sqrt" atom
 *           | "log" [ ("^" | "**") NUMBER ] atom                  log^2 n is (log n)^2
 *
 * NAME is an operation of the problem or `space`; VARIABLE is one of the problem's, or `n` for the
 * operation's own. Only the term that grows fastest counts, and constant factors do not.
 *
 * Errors: ERR_INPUT with the position (from 1) and the nearest valid name.
 * Who may call: judge/stage, judge/cli. */
#ifndef JUDGE_COMPLEXITY_CLAIM_H
#define JUDGE_COMPLEXITY_CLAIM_H

#include "judge/complexity/fit.h"
#include "judge/complexity/pattern.h"
#include "judge/core/report.h"

#define CLAIMS_MAX 33 /* Every operation, and space. */
#define CLAIM_LENGTH_MAX 1024
#define CLAIM_DEPTH_MAX 16
#define CLAIM_SPACE SIZE_MAX /* In place of an operation's index. */

/* Growth in the operation's own variable: n^(halves/2) * (log n)^logs, or 2^n. */
struct growth {
    bool exponential;
    int halves;
    int logs;
    bool others; /* It also grows with other variables, which one ladder does not show. */
};

struct claim {
    char *name;       /* "get", "space" */
    size_t operation; /* Or CLAIM_SPACE. */
    char *text;       /* "O(log n)", as written. */
    struct growth growth;
};

struct claim_list {
    struct claim claims[CLAIMS_MAX];
    size_t count;
};

/* Checks the names against @set, of which nothing is kept. */
int claim_parse(const char *text, const struct pattern_set *set, struct claim_list *ret_claims,
                struct err *err) __attribute__((warn_unused_result));
void claim_list_fini(struct claim_list *claims);

/* One growth alone: "n log n" with the parentheses taken off. @own is the operation's variable. */
int claim_parse_growth(const char *text, const char *own, const struct pattern_set *set,
                       struct growth *ret_growth, struct err *err)
    __attribute__((warn_unused_result));

/* A claim is right when it is the class that was measured, wrong when the points exclude it, and
 * unverified when they leave it open among others, or nothing was measured (@fit NULL). */
enum claim_verdict claim_judge(const struct growth *growth, const struct fit *fit);

#endif
