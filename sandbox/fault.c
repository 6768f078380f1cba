/* See fault.h. */
#include "sandbox/fault.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

int fault_set(struct fault *fault, int error, const char *format, ...)
{
    va_list arguments;

    if (fault->step[0] != '\0')
        return -1;
    fault->error = error;
    va_start(arguments, format);
    vsnprintf(fault->step, sizeof(fault->step), format, arguments);
    va_end(arguments);
    return -1;
}

void fault_text(const struct fault *fault, char *ret_text, size_t size)
{
    if (fault->error == 0)
        snprintf(ret_text, size, "%s", fault->step);
    else
        snprintf(ret_text, size, "%s: %s", fault->step, strerror(fault->error));
}
