#define PCRE2_CODE_UNIT_WIDTH 8

#include "judge/stage/first_match.h"

#include "judge/base/mem.h"

#include <pcre2.h>
#include <string.h>

char *first_match(const char *pattern, const char *text)
{
    int number;
    PCRE2_SIZE where;
    char *found = NULL;
    pcre2_code *code = pattern == NULL ? NULL
                                       : pcre2_compile((PCRE2_SPTR)pattern, PCRE2_ZERO_TERMINATED,
                                                       PCRE2_MULTILINE, &number, &where, NULL);

    if (code != NULL) {
        pcre2_match_data *match = pcre2_match_data_create_from_pattern(code, NULL);
        int groups = pcre2_match(code, (PCRE2_SPTR)text, strlen(text), 0, 0, match, NULL);

        if (groups > 0) {
            PCRE2_SIZE *at = pcre2_get_ovector_pointer(match) + (groups > 1 ? 2 : 0);

            found = mem_strndup(text + at[0], at[1] - at[0]);
        }
        pcre2_match_data_free(match);
        pcre2_code_free(code);
    }
    text += strspn(text, "\n");
    return found != NULL ? found : mem_strndup(text, strcspn(text, "\n"));
}
