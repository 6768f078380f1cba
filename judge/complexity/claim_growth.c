#include "judge/complexity/claim.h"

#include "judge/base/nearest.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#define WORD_LENGTH_MAX 64
#define POWER_MAX 9
#define NAMES_MAX (PATTERN_VARIABLES_MAX + 3)

struct parser {
    const char *text;
    const char *at;
    const char *own; /* The operation's variable. */
    const struct pattern_set *set;
    int depth;
    struct err *err;
};

/* A growth, and the number that it is when it is one. */
struct atom {
    struct growth growth;
    bool is_number;
    unsigned long number;
};

static int parse_sum(struct parser *parser, struct atom *ret_atom);
static int parse_atom(struct parser *parser, struct atom *ret_atom);

static int complain(struct parser *parser, const char *at, const char *message)
{
    return err_set(parser->err, ERR_INPUT, "\"%s\", position %zu: %s", parser->text,
                   (size_t)(at - parser->text) + 1, message);
}

static void skip_blanks(struct parser *parser)
{
    while (*parser->at == ' ')
        parser->at++;
}

static bool take(struct parser *parser, const char *symbol)
{
    skip_blanks(parser);
    if (strncmp(parser->at, symbol, strlen(symbol)) != 0)
        return false;
    parser->at += strlen(symbol);
    return true;
}

static bool is_constant(const struct growth *growth)
{
    return !growth->exponential && growth->halves == 0 && growth->logs == 0 && !growth->others;
}

static bool grows_faster(const struct growth *a, const struct growth *b)
{
    if (a->exponential != b->exponential)
        return a->exponential;
    if (a->halves != b->halves)
        return a->halves > b->halves;
    return a->logs > b->logs;
}

static int unknown_word(struct parser *parser, const char *word, const char *begin)
{
    const char *names[NAMES_MAX] = {"n", "log", "sqrt"};
    size_t count = 3;
    struct buf message = {0};
    int code;

    for (size_t i = 0; i < pattern_variable_count(parser->set); i++)
        names[count++] = pattern_variable(parser->set, i)->name;
    buf_printf(&message, "unknown name \"%s\"", word);
    nearest_add(&message, word, names, count);
    code = complain(parser, begin, buf_text(&message));
    buf_fini(&message);
    return code;
}

/* The power in log^2 n, which is that of the logarithm; 1 without one. */
static int parse_log_power(struct parser *parser, int *ret_power)
{
    const char *begin;
    struct atom power;
    int code;

    *ret_power = 1;
    if (!take(parser, "**") && !take(parser, "^"))
        return 0;
    begin = parser->at;
    code = parse_atom(parser, &power);
    if (code != 0)
        return code;
    if (!power.is_number || power.number > POWER_MAX)
        return complain(parser, begin, "expected a power from 1 to 9");
    *ret_power = (int)power.number;
    return 0;
}

static int parse_function(struct parser *parser, bool is_log, const char *begin,
                          struct atom *ret_atom)
{
    struct atom inner;
    int power = 1;
    int code = is_log ? parse_log_power(parser, &power) : 0;

    if (code == 0)
        code = parse_atom(parser, &inner);
    if (code != 0)
        return code;
    *ret_atom = (struct atom){.growth = inner.growth};
    if (is_constant(&inner.growth))
        return 0;
    if (!is_log) {
        if (inner.growth.exponential || inner.growth.logs != 0 || inner.growth.halves % 2 != 0)
            return complain(parser, begin, "this root is no growth that can be compared");
        ret_atom->growth.halves /= 2;
        return 0;
    }
    if (inner.growth.halves == 0 && inner.growth.logs != 0 && !inner.growth.exponential)
        return complain(parser, begin, "log log is no growth that can be compared");
    /* log 2^n is n; the log of a product is that of its largest factor. */
    ret_atom->growth = (struct growth){.others = inner.growth.others};
    if (inner.growth.exponential)
        ret_atom->growth.halves = 2 * power;
    else
        ret_atom->growth.logs = inner.growth.halves > 0 ? power : 0;
    return 0;
}

static int parse_word(struct parser *parser, struct atom *ret_atom)
{
    const char *begin = parser->at;
    char word[WORD_LENGTH_MAX + 1];
    size_t length = 0;

    while (isalnum((unsigned char)*parser->at) != 0 || *parser->at == '_') {
        if (length == WORD_LENGTH_MAX)
            return complain(parser, begin, "the name is too long");
        word[length++] = *parser->at++;
    }
    word[length] = '\0';
    if (strcmp(word, "log") == 0 || strcmp(word, "sqrt") == 0)
        return parse_function(parser, word[0] == 'l', begin, ret_atom);
    *ret_atom = (struct atom){0};
    if (strcmp(word, "n") == 0 || strcmp(word, parser->own) == 0) {
        ret_atom->growth.halves = 2;
        return 0;
    }
    for (size_t i = 0; i < pattern_variable_count(parser->set); i++)
        if (strcmp(word, pattern_variable(parser->set, i)->name) == 0) {
            ret_atom->growth.others = true;
            return 0;
        }
    return unknown_word(parser, word, begin);
}

static int parse_number(struct parser *parser, struct atom *ret_atom)
{
    const char *begin = parser->at;

    *ret_atom = (struct atom){.is_number = true};
    for (; isdigit((unsigned char)*parser->at) != 0; parser->at++) {
        ret_atom->number = ret_atom->number * 10 + (unsigned long)(*parser->at - '0');
        if (ret_atom->number > 1000000000)
            return complain(parser, begin, "the number is too large");
    }
    if (ret_atom->number == 0)
        return complain(parser, begin, "0 is no growth");
    return 0;
}

static int parse_atom(struct parser *parser, struct atom *ret_atom)
{
    int code;

    skip_blanks(parser);
    if (++parser->depth > CLAIM_DEPTH_MAX)
        return complain(parser, parser->at, "nested too deeply");
    if (isdigit((unsigned char)*parser->at) != 0) {
        code = parse_number(parser, ret_atom);
    } else if (isalpha((unsigned char)*parser->at) != 0) {
        code = parse_word(parser, ret_atom);
    } else if (take(parser, "(")) {
        code = parse_sum(parser, ret_atom);
        if (code == 0 && !take(parser, ")"))
            code = complain(parser, parser->at, "expected ')'");
    } else {
        code = complain(parser, parser->at, "expected a number, a variable, log, sqrt or '('");
    }
    parser->depth--;
    return code;
}

static int parse_power(struct parser *parser, struct atom *ret_atom)
{
    struct atom exponent;
    const char *begin;
    int code = parse_atom(parser, ret_atom);

    if (code != 0 || (!take(parser, "**") && !take(parser, "^")))
        return code;
    begin = parser->at;
    code = parse_atom(parser, &exponent);
    if (code != 0)
        return code;
    if (is_constant(&exponent.growth)) {
        if (!exponent.is_number || exponent.number > POWER_MAX)
            return complain(parser, begin, "expected a power from 1 to 9");
        ret_atom->growth.halves *= (int)exponent.number;
        ret_atom->growth.logs *= (int)exponent.number;
        ret_atom->is_number = false;
        return 0;
    }
    if (!ret_atom->is_number || ret_atom->number < 2)
        return complain(parser, begin, "only a number from 2 on can be raised to a variable");
    *ret_atom = (struct atom){
        .growth = {.exponential = exponent.growth.halves > 0, .others = exponent.growth.others}};
    return 0;
}

/* Does another factor begin here? */
static bool at_factor(struct parser *parser)
{
    skip_blanks(parser);
    return isalnum((unsigned char)*parser->at) != 0 || *parser->at == '(';
}

static int parse_product(struct parser *parser, struct atom *ret_atom)
{
    int code = parse_power(parser, ret_atom);

    while (code == 0 && (take(parser, "*") || at_factor(parser))) {
        struct atom factor;

        code = parse_power(parser, &factor);
        if (code != 0)
            break;
        ret_atom->growth.halves += factor.growth.halves;
        ret_atom->growth.logs += factor.growth.logs;
        ret_atom->growth.exponential |= factor.growth.exponential;
        ret_atom->growth.others |= factor.growth.others;
        ret_atom->is_number = false;
    }
    return code;
}

static int parse_sum(struct parser *parser, struct atom *ret_atom)
{
    int code = parse_product(parser, ret_atom);

    while (code == 0 && take(parser, "+")) {
        bool others = ret_atom->growth.others;
        struct atom term;

        code = parse_product(parser, &term);
        if (code != 0)
            break;
        if (grows_faster(&term.growth, &ret_atom->growth))
            ret_atom->growth = term.growth;
        ret_atom->growth.others = others || term.growth.others;
        ret_atom->is_number = false;
    }
    return code;
}

int claim_parse_growth(const char *text, const char *own, const struct pattern_set *set,
                       struct growth *ret_growth, struct err *err)
{
    struct parser parser = {.text = text, .at = text, .own = own, .set = set, .err = err};
    struct atom atom;
    int code = parse_sum(&parser, &atom);

    if (code != 0)
        return code;
    skip_blanks(&parser);
    if (*parser.at != '\0')
        return complain(&parser, parser.at, "expected '+', '*' or the end");
    *ret_growth = atom.growth;
    return 0;
}
