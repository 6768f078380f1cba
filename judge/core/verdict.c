#include "judge/core/verdict.h"

#include <assert.h>
#include <string.h>

static const struct {
    const char *code;
    const char *name;
} verdicts[VERDICT_COUNT] = {
    [VERDICT_AC] = {"AC", "accepted"},
    [VERDICT_WA] = {"WA", "wrong answer"},
    [VERDICT_TLE] = {"TLE", "time limit exceeded"},
    [VERDICT_MLE] = {"MLE", "memory limit exceeded"},
    [VERDICT_OLE] = {"OLE", "output limit exceeded"},
    [VERDICT_RTE] = {"RTE", "runtime error"},
    [VERDICT_SV] = {"SV", "security violation"},
    [VERDICT_CE] = {"CE", "compile error"},
    [VERDICT_RJ] = {"RJ", "rejected by policy"},
    [VERDICT_IE] = {"IE", "judge error"},
};

const char *verdict_code(enum verdict verdict)
{
    assert(verdict < VERDICT_COUNT);
    return verdicts[verdict].code;
}

const char *verdict_name(enum verdict verdict)
{
    assert(verdict < VERDICT_COUNT);
    return verdicts[verdict].name;
}

int verdict_parse(const char *code, enum verdict *ret_verdict)
{
    for (int i = 0; i < VERDICT_COUNT; i++) {
        if (strcmp(verdicts[i].code, code) == 0) {
            *ret_verdict = (enum verdict)i;
            return 0;
        }
    }
    return -1;
}
