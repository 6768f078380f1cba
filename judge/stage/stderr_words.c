#define PCRE2_CODE_UNIT_WIDTH 8

#include "judge/stage/stderr_words.h"

#include "judge/base/mem.h"
#include "judge/stage/redact.h"
#include "judge/stage/symbolize.h"

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

/* Where it was, or "". The caller frees it. */
static char *place_of(struct engine *engine, const struct submission *submission,
                      const struct file_set *artifacts, pcre2_match_data *match)
{
    char *addresses = group_text(match, "addresses");
    char *line = group_text(match, "line");
    char *function = group_text(match, "function");
    char *place = addresses[0] != '\0'
                      ? symbolize(engine, submission->language, artifacts, addresses)
                      : redact_place(submission, (uint32_t)strtoul(line, NULL, 10), function);

    free(addresses);
    free(line);
    free(function);
    return place;
}

static char *say(const struct submission *submission, const char *text, const char *place,
                 pcre2_match_data *match)
{
    char *type = group_text(match, "type");
    char *signal = group_text(match, "signal");
    char *overflow = group_text(match, "overflow");
    char *words;

    if (overflow[0] != '\0')
        words = mem_printf(STACK_OVERFLOW "%s", place);
    else if (signal[0] != '\0')
        words = mem_printf("%s%s", redact_type(submission, signal, "a signal"), place);
    else if (type[0] != '\0')
        words =
            mem_printf("%suncaught %s%s",
                       is_overflow(submission->language, text, match) ? STACK_OVERFLOW ": " : "",
                       redact_type(submission, type, "exception"), place);
    else
        words = mem_printf("an assertion failed%s", place);
    free(type);
    free(signal);
    free(overflow);
    return words;
}

char *stderr_words(struct engine *engine, const struct submission *submission,
                   const struct file_set *artifacts, int fd)
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
        if (pcre2_match(code, (PCRE2_SPTR)text, strlen(text), 0, 0, match, limits) > 0) {
            char *place = place_of(engine, submission, artifacts, match);

            words = say(submission, text, place, match);
            free(place);
        }
    }
    free(text);
    pcre2_match_data_free(match);
    pcre2_match_context_free(limits);
    pcre2_code_free(code);
    return words;
}
