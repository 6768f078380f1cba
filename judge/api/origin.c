#include "judge/api/origin.h"

#include <stddef.h>
#include <string.h>
#include <strings.h>

/* Digits to the end of the text. */
static bool is_port(const char *text)
{
    return text[0] != '\0' && strlen(text) <= 5 && text[strspn(text, "0123456789")] == '\0';
}

bool origin_host_is_loopback(const char *host)
{
    static const char *const names[] = {"localhost", "127.0.0.1", "[::1]"};

    if (host == NULL)
        return false;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        size_t length = strlen(names[i]);

        if (strncasecmp(host, names[i], length) == 0 &&
            (host[length] == '\0' || (host[length] == ':' && is_port(host + length + 1))))
            return true;
    }
    return false;
}

bool origin_is_own(const char *origin, const char *host)
{
    static const char *const schemes[] = {"http://", "https://"};

    if (origin == NULL)
        return true;
    for (size_t i = 0; host != NULL && i < sizeof schemes / sizeof *schemes; i++) {
        size_t length = strlen(schemes[i]);

        if (strncasecmp(origin, schemes[i], length) == 0)
            return strcasecmp(origin + length, host) == 0;
    }
    return false;
}
