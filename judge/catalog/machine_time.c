#include "judge/catalog/machine_time.h"

#include <stdlib.h>

#define FACTOR_MIN 0.1
#define FACTOR_MAX 100.0

int machine_time_factor(double *ret_factor, struct err *err)
{
    const char *text = getenv(MACHINE_TIME_VARIABLE);
    char *end = NULL;

    *ret_factor = 1;
    if (text == NULL)
        return 0;
    *ret_factor = strtod(text, &end);
    if (end == text || *end != '\0' || !(*ret_factor >= FACTOR_MIN && *ret_factor <= FACTOR_MAX))
        return err_set(err, ERR_INPUT,
                       MACHINE_TIME_VARIABLE " is \"%.40s\": a number from %g to %g", text,
                       FACTOR_MIN, FACTOR_MAX);
    return 0;
}
