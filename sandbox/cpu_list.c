/* See cpu_list.h. */
#include "sandbox/cpu_list.h"

#include <stdlib.h>

/* A number that begins with a digit: strtoul would take blanks and signs. */
static bool take_number(const char **at, unsigned long *ret_value)
{
    char *end;

    if (**at < '0' || **at > '9')
        return false;
    *ret_value = strtoul(*at, &end, 10);
    *at = end;
    return *ret_value < CPU_SETSIZE;
}

bool cpu_list_parse(const char *text, cpu_set_t *ret_set)
{
    unsigned long first, last;

    CPU_ZERO(ret_set);
    for (const char *at = text;; at++) {
        if (!take_number(&at, &first))
            return false;
        last = first;
        if (*at == '-') {
            at++;
            if (!take_number(&at, &last) || last < first)
                return false;
        }
        for (; first <= last; first++)
            CPU_SET(first, ret_set);
        if (*at == '\0')
            return true;
        if (*at != ',')
            return false;
    }
}
