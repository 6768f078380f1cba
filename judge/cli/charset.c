#include "judge/cli/charset.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>

bool charset_is_utf8(void)
{
    /* The process itself stays in the C locale: numbers and letters are the same for everybody. */
    locale_t locale = newlocale(LC_CTYPE_MASK, "", (locale_t)0);
    bool utf8 = locale != (locale_t)0 && strcmp(nl_langinfo_l(CODESET, locale), "UTF-8") == 0;

    if (locale != (locale_t)0)
        freelocale(locale);
    return utf8;
}
