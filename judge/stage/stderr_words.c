#define PCRE2_CODE_UNIT_WIDTH 8

#include "judge/stage/stderr_words.h"

#include "judge/base/mem.h"
#include "judge/stage/redact.h"

#include <pcre2.h>
#include <stdlib.h>
#include <string.h>

#define SEARCHED_BYTES_MAX (32u << 10)
#define MATCH_STEPS_MAX 1000000u

/* The text of a named group, or "" when it is not set. The caller frees it. */
static char *group_text(pcre2_match_data *match, const char *name)
{
    PCRE2_UCHAR *text;
    PCRE2_SIZE length;
    char *copy;

    if (pcre2_substring_get_byname(match, (PCRE2_SPTR)name, &text, &length) != 0)
        return mem_strdup("");
    copy = mem_strndup((const char *)text, length);
    pcre2_substring_free(text);
    return copy;
}

/* Does what was found speak of a stack that is used up? */
static bool is_overflow(const struct language *language, const char *text, pcre2_match_data *match)
{
    const PCRE2_SIZE *at = pcre2_get_ovector_pointer(match);
    const char *wanted = language->stack_error;

    return wanted != NULL && memmem(text + at[0], at[1] - at[0], wanted, strlen(wanted)) != NULL;
}

static char *say(const struct submission *submission, const char *text, pcre2_match_data *match)
{
    const char *overflow =
        is_overflow(submission->language, text, match) ? STACK_OVERFLOW_WORDS : "";
    char *type = group_text(match, "type");
    char *line = group_text(match, "line");
    char *function = group_text(match, "function");
    char *place = redact_place(submission, (uint32_t)strtoul(line, NULL, 10), function);
    const char *shown = redact_type(submission, type, "exception");
    char *words = type[0] != '\0' ? mem_printf("%suncaught %s%s", overflow, shown, place)
                                  : mem_printf("an assertion failed%s", place);

    free(type);
    free(line);
    free(function);
    free(place);
    return words;
}

char *stderr_words(const struct submission *submission, int fd)
{
    const char *pattern = submission->language->stderr_pattern;
    int number;
    PCRE2_SIZE where;
    char *words = NULL;
    char *text;
    pcre2_match_context *limits;
    pcre2_match_data *match;
    pcre2_code *code;

    if (pattern == NULL)
        return NULL;
    code = pcre2_compile((PCRE2_SPTR)pattern, PCRE2_ZERO_TERMINATED,
                         PCRE2_MULTILINE | PCRE2_DUPNAMES, &number, &where, NULL);
    limits = pcre2_match_context_create(NULL);
    match = code != NULL ? pcre2_match_data_create_from_pattern(code, NULL) : NULL;
    text = memory_file_tail(fd, SEARCHED_BYTES_MAX);
    /* A search that is given up found nothing: the reason is then the plain one. */
    if (match != NULL && limits != NULL) {
        pcre2_set_match_limit(limits, MATCH_STEPS_MAX);
        if (pcre2_match(code, (PCRE2_SPTR)text, strlen(text), 0, 0, match, limits) > 0)
            words = say(submission, text, match);
    }
    free(text);
    pcre2_match_data_free(match);
    pcre2_match_context_free(limits);
    pcre2_code_free(code);
    return words;
}
