/* The verdicts of the outside contract. A verdict is a finding about a submission, not an error. */
#ifndef JUDGE_CORE_VERDICT_H
#define JUDGE_CORE_VERDICT_H

enum verdict {
    VERDICT_AC, /* Accepted. */
    VERDICT_WA,
    VERDICT_TLE,
    VERDICT_MLE,
    VERDICT_OLE,
    VERDICT_RTE,
    VERDICT_SV,
    VERDICT_CE,
    VERDICT_RJ,
    VERDICT_IE, /* The judge's own fault, never the candidate's. */
    VERDICT_COUNT,
};

const char *verdict_code(enum verdict verdict);                 /* "AC" */
const char *verdict_name(enum verdict verdict);                 /* "accepted" */
int verdict_parse(const char *code, enum verdict *ret_verdict); /* 0, or -1 if there is no such. */

#endif
