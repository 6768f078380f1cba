/* Stage 1: the problem's own rules about the source, before anything is compiled or run.
 *
 * Patterns are pcre2, run over the source with comments and strings blanked out (blank.h), with
 * match and depth limits so that no pattern can hold the judge up. */
#define PCRE2_CODE_UNIT_WIDTH 8

#include "judge/base/mem.h"
#include "judge/stage/blank.h"
#include "judge/stage/engine.h"

#include <pcre2.h>
#include <stdlib.h>
#include <string.h>

#define MATCH_STEPS_MAX 1000000u
#define MATCH_DEPTH_MAX 1000u
#define MATCH_HEAP_KIB_MAX 16384u

static bool rule_applies(const struct source_rule *rule, const char *language)
{
    if (rule->languages == NULL)
        return true;
    for (size_t i = 0; rule->languages[i] != NULL; i++) {
        if (strcmp(rule->languages[i], language) == 0)
            return true;
    }
    return false;
}

static size_t line_of(const char *text, size_t offset)
{
    size_t line = 1;

    for (size_t i = 0; i < offset; i++)
        line += text[i] == '\n';
    return line;
}

/* Returns the offset of the first match, -1 for none, -2 with @err set, -3 when it was given up. */
static long find(const struct source_rule *rule, const char *text, size_t length, struct err *err)
{
    int number;
    PCRE2_SIZE where;
    PCRE2_UCHAR message[120];
    long found = -1;
    pcre2_match_context *limits = pcre2_match_context_create(NULL);
    pcre2_match_data *match = NULL;
    pcre2_code *code = pcre2_compile((PCRE2_SPTR)rule->pattern, PCRE2_ZERO_TERMINATED,
                                     PCRE2_MULTILINE | PCRE2_UTF, &number, &where, NULL);

    if (code == NULL || limits == NULL) {
        pcre2_get_error_message(number, message, sizeof message);
        err_set(err, ERR_INPUT, "policy rule %s: the pattern is wrong at character %zu: %s",
                rule->name, (size_t)where, (const char *)message);
        found = -2;
    } else {
        pcre2_set_match_limit(limits, MATCH_STEPS_MAX);
        pcre2_set_depth_limit(limits, MATCH_DEPTH_MAX);
        pcre2_set_heap_limit(limits, MATCH_HEAP_KIB_MAX);
        match = pcre2_match_data_create_from_pattern(code, NULL);
        number = match == NULL ? PCRE2_ERROR_NOMEMORY
                               : pcre2_match(code, (PCRE2_SPTR)text, length, 0, 0, match, limits);
        if (number >= 0) {
            found = (long)pcre2_get_ovector_pointer(match)[0];
        } else if (number != PCRE2_ERROR_NOMATCH) {
            /* A source that is made to exhaust the search is not let through for it. */
            found = -3;
        }
    }
    pcre2_match_data_free(match);
    pcre2_match_context_free(limits);
    pcre2_code_free(code);
    return found;
}

int stage_policy(const struct submission *submission, struct failure *failure, struct err *err)
{
    const struct problem *problem = submission->problem;
    char *text;
    int code = 0;

    if (problem->rule_count == 0)
        return 0;
    text = blank_source(submission->source, submission->source_length,
                        submission->language->comment_syntax);
    for (size_t i = 0; i < problem->rule_count && code == 0; i++) {
        const struct source_rule *rule = &problem->rules[i];
        long found;

        if (!rule_applies(rule, submission->language->id))
            continue;
        found = find(rule, text, submission->source_length, err);
        if (found == -2) {
            code = err->code;
        } else if (found == -3) {
            failure->verdict = VERDICT_RJ;
            failure->reason = mem_printf("rule %s can not be checked on this source: the search "
                                         "passed its limit",
                                         rule->name);
            break;
        } else if (rule->required == (found >= 0)) {
            /* As it should be: a required pattern is there, a forbidden one is not. */
        } else {
            failure->verdict = VERDICT_RJ;
            failure->reason = found >= 0 ? mem_printf("rule %s, line %zu: %s", rule->name,
                                                      line_of(text, (size_t)found), rule->message)
                                         : mem_printf("rule %s: %s", rule->name, rule->message);
            break;
        }
    }
    free(text);
    return code;
}
