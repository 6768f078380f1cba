#include "judge/base/err.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void err_write(struct err *err, int code, const char *format, ...)
{
    va_list args;

    assert(code < 0);
    err->code = code;
    va_start(args, format);
    vsnprintf(err->message, sizeof err->message, format, args);
    va_end(args);
}

void err_write_errno(struct err *err, int errnum, const char *format, ...)
{
    va_list args;
    size_t used;

    err->code = ERR_FAULT;
    va_start(args, format);
    vsnprintf(err->message, sizeof err->message, format, args);
    va_end(args);
    used = strlen(err->message);
    snprintf(err->message + used, sizeof err->message - used, ": %s", strerror(errnum));
}

int err_prefix(struct err *err, const char *format, ...)
{
    char old[sizeof err->message];
    va_list args;
    size_t used;

    assert(err->code < 0);
    memcpy(old, err->message, sizeof old);
    va_start(args, format);
    vsnprintf(err->message, sizeof err->message, format, args);
    va_end(args);
    used = strlen(err->message);
    snprintf(err->message + used, sizeof err->message - used, ": %s", old);
    return err->code;
}
