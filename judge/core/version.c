#include "judge/core/version.h"

const char *judge_version(void)
{
    return JUDGE_VERSION;
}
