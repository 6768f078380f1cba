#include "judge/complexity/claim.h"

#include "judge/base/mem.h"
#include "judge/base/nearest.h"

#include <stdlib.h>
#include <string.h>

/* A claim's own text begins at @begin of the whole. */
static int complain(const char *whole, const char *at, const char *message, struct err *err)
{
    return err_set(err, ERR_INPUT, "claim \"%s\", position %zu: %s", whole,
                   (size_t)(at - whole) + 1, message);
}

static int unknown_operation(const char *whole, const char *at, const char *name,
                             const struct pattern_set *set, struct err *err)
{
    const char *names[PATTERN_OPERATIONS_MAX + 1] = {"space"};
    size_t count = 1;
    struct buf message = {0};
    int code;

    for (size_t i = 0; i < pattern_operation_count(set); i++)
        names[count++] = pattern_operation_info(set, i).name;
    buf_printf(&message, "the problem has no operation \"%s\"", name);
    nearest_add(&message, name, names, count);
    code = complain(whole, at, buf_text(&message), err);
    buf_fini(&message);
    return code;
}

/* The variable that `n` stands for in this claim. */
static const char *own_variable(const struct pattern_set *set, size_t operation)
{
    if (operation != CLAIM_SPACE)
        return pattern_operation_info(set, operation).variable;
    if (pattern_space_count(set) > 0)
        return pattern_space(set, 0).variable;
    return pattern_variable(set, 0)->name;
}

static int find_operation(const char *whole, const char *at, struct claim *claim,
                          const struct pattern_set *set, struct err *err)
{
    claim->operation = CLAIM_SPACE;
    if (strcmp(claim->name, "space") == 0)
        return 0;
    for (size_t i = 0; i < pattern_operation_count(set); i++)
        if (strcmp(claim->name, pattern_operation_info(set, i).name) == 0) {
            claim->operation = i;
            return 0;
        }
    return unknown_operation(whole, at, claim->name, set, err);
}

/* The end of a claim: the next comma, or the end of the text. */
static const char *claim_end(const char *at)
{
    const char *comma = strchr(at, ',');

    return comma != NULL ? comma : at + strlen(at);
}

static void trim(const char **begin, const char **end)
{
    while (*begin < *end && **begin == ' ')
        ++*begin;
    while (*begin < *end && (*end)[-1] == ' ')
        --*end;
}

static int parse_one(const char *whole, const char *begin, const char *end,
                     const struct pattern_set *set, struct claim *claim, struct err *err)
{
    const char *equals = memchr(begin, '=', (size_t)(end - begin));
    const char *name_end = equals, *inner;
    char *growth;
    int code;

    if (equals == NULL)
        return complain(whole, begin, "expected NAME=O(…)", err);
    trim(&begin, &name_end);
    claim->name = mem_strndup(begin, (size_t)(name_end - begin));
    code = find_operation(whole, begin, claim, set, err);
    if (code != 0)
        return code;
    begin = equals + 1;
    trim(&begin, &end);
    claim->text = mem_strndup(begin, (size_t)(end - begin));
    inner = begin + (*begin == 'O' ? 1 : 0);
    if (inner >= end || *inner != '(' || end[-1] != ')')
        return complain(whole, begin, "expected O(…)", err);
    inner++;
    growth = mem_strndup(inner, (size_t)(end - 1 - inner));
    code =
        claim_parse_growth(growth, own_variable(set, claim->operation), set, &claim->growth, err);
    free(growth);
    return code == 0 ? 0 : err_prefix(err, "claim %s", claim->name);
}

static bool is_repeated(const struct claim_list *list)
{
    for (size_t i = 0; i + 1 < list->count; i++)
        if (list->claims[i].operation == list->claims[list->count - 1].operation)
            return true;
    return false;
}

static int parse_all(const char *text, const struct pattern_set *set, struct claim_list *list,
                     struct err *err)
{
    const char *begin = text;
    int code = 0;

    if (strlen(text) > CLAIM_LENGTH_MAX)
        return err_set(err, ERR_INPUT, "claims have at most %d bytes", CLAIM_LENGTH_MAX);
    for (;;) {
        const char *end = claim_end(begin);

        if (list->count == CLAIMS_MAX)
            return complain(text, begin, "too many claims", err);
        code = parse_one(text, begin, end, set, &list->claims[list->count++], err);
        if (code == 0 && is_repeated(list))
            code = complain(text, begin, "this was claimed before", err);
        if (code != 0 || *end == '\0')
            return code;
        begin = end + 1;
    }
}

int claim_parse(const char *text, const struct pattern_set *set, struct claim_list *ret_claims,
                struct err *err)
{
    struct claim_list list = {.count = 0};
    int code = parse_all(text, set, &list, err);

    if (code != 0) {
        claim_list_fini(&list);
        return code;
    }
    *ret_claims = list;
    return 0;
}

void claim_list_fini(struct claim_list *claims)
{
    for (size_t i = 0; i < claims->count; i++) {
        free(claims->claims[i].name);
        free(claims->claims[i].text);
    }
    *claims = (struct claim_list){.count = 0};
}

/* Negative, 0, positive: @growth is slower than, as fast as, faster than @class. */
static int compare(const struct growth *growth, enum complexity_class class)
{
    if (growth->exponential || class == CLASS_EXPONENTIAL)
        return (growth->exponential ? 1 : 0) - (class == CLASS_EXPONENTIAL ? 1 : 0);
    if (growth->halves != class_halves(class))
        return growth->halves - class_halves(class);
    return growth->logs - class_log_power(class);
}

enum claim_verdict claim_judge(const struct growth *growth, const struct fit *fit)
{
    if (fit == NULL || growth->others)
        return CLAIM_UNVERIFIED;
    if (compare(growth, fit->low) < 0 || compare(growth, fit->high) > 0)
        return CLAIM_WRONG;
    return fit_settled(fit) ? CLAIM_RIGHT : CLAIM_UNVERIFIED;
}
