/* The grammar of policy.h: text in, rules out, errors with file and line. */
#include "sandbox/policy_parser.h"

#include <ctype.h>
#include <errno.h>
#include <seccomp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* REFUSE(parser, format, …): says where and what, and is -1. */
#define REFUSE(parser, ...)                                                                        \
    (snprintf((parser)->text, sizeof((parser)->text), __VA_ARGS__), refuse_text(parser))

static int refuse_text(struct policy_parser *parser)
{
    snprintf(parser->why, POLICY_WHY_MAX, "%.60s:%u: %.150s", parser->policy->files[parser->file],
             parser->line, parser->text);
    return -1;
}

/* Splits a line into words; a comma is a word of its own. */
static int split(struct policy_parser *parser, const char *text, size_t length)
{
    size_t at = 0;

    parser->word_count = 0;
    while (at < length && text[at] != '#') {
        if (text[at] == ' ' || text[at] == '\t' || text[at] == '\r') {
            at++;
            continue;
        }
        if (!isprint((unsigned char)text[at]))
            return REFUSE(parser, "a byte that is no printable ASCII");
        size_t end = at + 1;
        while (text[at] != ',' && end < length && isgraph((unsigned char)text[end]) &&
               text[end] != ',' && text[end] != '#')
            end++;
        if (parser->word_count == POLICY_WORDS_MAX || end - at >= POLICY_WORD_BYTES_MAX)
            return REFUSE(parser, "the line has too many words or a word that is too long");
        char *word = parser->words[parser->word_count++];
        memcpy(word, text + at, end - at);
        word[end - at] = '\0';
        at = end;
    }
    return 0;
}

static const char *word_at(struct policy_parser *parser, size_t index)
{
    return index < parser->word_count ? parser->words[index] : "";
}

static int parse_value(struct policy_parser *parser, const char *word, uint64_t *ret_value)
{
    char part[POLICY_WORD_BYTES_MAX];
    uint64_t sum = 0;

    while (*word != '\0') {
        size_t length = strcspn(word, "|");
        uint64_t value;
        memcpy(part, word, length);
        part[length] = '\0';
        if (isdigit((unsigned char)part[0])) {
            char *end;
            errno = 0;
            value = strtoull(part, &end, 0);
            if (errno != 0 || *end != '\0')
                return REFUSE(parser, "'%s' is no number", part);
        } else if (!policy_constant(part, &value)) {
            return REFUSE(parser, "unknown name '%s'", part);
        }
        sum |= value;
        word += length;
        word += *word == '|';
        if (*word == '\0') {
            *ret_value = sum;
            return 0;
        }
    }
    return REFUSE(parser, "a value is missing");
}

static int parse_operator(const char *word, enum policy_operator *ret_op)
{
    static const char *const words[POLICY_OPERATOR_COUNT] = {
        [POLICY_EQ] = "==", [POLICY_NE] = "!=", [POLICY_LT] = "<",     [POLICY_LE] = "<=",
        [POLICY_GT] = ">",  [POLICY_GE] = ">=", [POLICY_MASKED] = "&",
    };
    for (unsigned op = 0; op < POLICY_OPERATOR_COUNT; op++) {
        if (strcmp(words[op], word) == 0) {
            *ret_op = (enum policy_operator)op;
            return 0;
        }
    }
    return -1;
}

/* One condition at word @at; returns the index after it, or -1. */
static int parse_condition(struct policy_parser *parser, size_t at, struct policy_rule *rule)
{
    struct policy_condition condition = {.mask = UINT64_MAX};
    const char *word = word_at(parser, at);

    if (strncmp(word, "arg", 3) != 0 || word[3] < '0' || word[3] > '5' || word[4] != '\0')
        return REFUSE(parser, "'%s' where arg0 to arg5 is expected", word);
    condition.argument = (unsigned)(word[3] - '0');
    for (size_t i = 0; i < rule->condition_count; i++) {
        if (rule->conditions[i].argument == condition.argument)
            return REFUSE(parser, "%s is compared twice in one rule", word);
    }
    if (parse_operator(word_at(parser, at + 1), &condition.op) < 0)
        return REFUSE(parser, "'%s' is no comparison", word_at(parser, at + 1));
    at += 2;
    if (condition.op == POLICY_MASKED) {
        if (parse_value(parser, word_at(parser, at), &condition.mask) < 0)
            return -1;
        if (strcmp(word_at(parser, at + 1), "==") != 0)
            return REFUSE(parser, "'==' is expected after the mask");
        at += 2;
    }
    if (parse_value(parser, word_at(parser, at), &condition.value) < 0)
        return -1;
    if ((condition.value & ~condition.mask) != 0)
        return REFUSE(parser, "the value has bits outside the mask: it can never be equal");
    rule->conditions[rule->condition_count++] = condition;
    return (int)at + 1;
}

static int parse_conditions(struct policy_parser *parser, size_t at, struct policy_rule *rule)
{
    if (at == parser->word_count)
        return 0;
    if (strcmp(word_at(parser, at), "if") != 0)
        return REFUSE(parser, "'%s' where 'if' or the end of the line is expected",
                      word_at(parser, at));
    do {
        int next = parse_condition(parser, at + 1, rule);
        if (next < 0)
            return -1;
        at = (size_t)next;
    } while (strcmp(word_at(parser, at), "and") == 0);
    if (at != parser->word_count)
        return REFUSE(parser, "'%s' where 'and' or the end of the line is expected",
                      word_at(parser, at));
    return 0;
}

/* The action and its number; returns the index of the first call, or -1. */
static int parse_action(struct policy_parser *parser, struct policy_rule *rule)
{
    static const struct {
        const char *word;
        bool number;
    } actions[POLICY_ACTION_COUNT] = {
        [POLICY_ALLOW] = {"allow", false},   [POLICY_ERRNO] = {"errno", true},
        [POLICY_NOTE] = {"note", false},     [POLICY_FIRST] = {"first", true},
        [POLICY_FORBID] = {"forbid", false},
    };
    uint64_t number = 0;

    for (unsigned action = 0; action < POLICY_ACTION_COUNT; action++) {
        if (strcmp(actions[action].word, word_at(parser, 0)) != 0)
            continue;
        rule->action = (enum policy_action)action;
        if (!actions[action].number)
            return 1;
        if (parse_value(parser, word_at(parser, 1), &number) < 0)
            return -1;
        if (number > 4095)
            return REFUSE(parser, "%s is larger than 4095", word_at(parser, 1));
        rule->number = (uint32_t)number;
        return 2;
    }
    return REFUSE(parser, "'%s' is no action: allow, errno, note, first, forbid or include",
                  word_at(parser, 0));
}

/* Rules of included files give way to those of the file that includes them. */
static void drop_overridden(struct policy_parser *parser, int call)
{
    struct policy *policy = parser->policy;
    size_t kept = 0;

    for (size_t i = 0; i < policy->rule_count; i++) {
        if (policy->rules[i].call != call || policy->rules[i].file == parser->file)
            policy->rules[kept++] = policy->rules[i];
    }
    policy->rule_count = kept;
}

static int set_widths(struct policy_parser *parser, struct policy_rule *rule, const char *name)
{
    for (size_t i = 0; i < rule->condition_count; i++) {
        struct policy_condition *condition = &rule->conditions[i];

        condition->bits = policy_argument_bits(rule->call, condition->argument);
        if (condition->bits == 0)
            return REFUSE(parser, "the width of arg%u of %s is not known (policy_arguments.c)",
                          condition->argument, name);
        if (condition->bits == 32 && condition->value > UINT32_MAX)
            return REFUSE(parser, "the value is too large for arg%u of %s, an int",
                          condition->argument, name);
    }
    return 0;
}

static int add_rule(struct policy_parser *parser, struct policy_rule rule, const char *name)
{
    struct policy *policy = parser->policy;

    rule.call = seccomp_syscall_resolve_name(name);
    if (rule.call == __NR_SCMP_ERROR)
        return REFUSE(parser, "'%s' is no system call", name);
    if (rule.call < 0)
        return 0; /* A call of other architectures; it can not be made here. */
    if (set_widths(parser, &rule, name) < 0)
        return -1;
    drop_overridden(parser, rule.call);
    for (size_t i = 0; i < policy->rule_count; i++) {
        if (policy->rules[i].call == rule.call && policy->rules[i].condition_count == 0)
            return REFUSE(parser, "%s already has a rule without conditions on line %u", name,
                          policy->rules[i].line);
    }
    if (policy->rule_count == POLICY_RULES_MAX)
        return REFUSE(parser, "too many rules");
    policy->rules[policy->rule_count++] = rule;
    return 0;
}

static int parse_rule(struct policy_parser *parser)
{
    struct policy_rule rule = {.file = parser->file, .line = parser->line};
    int begin = parse_action(parser, &rule);

    if (begin < 0)
        return -1;
    size_t end = (size_t)begin + 1;
    while (strcmp(word_at(parser, end), ",") == 0)
        end += 2;
    if (end > parser->word_count)
        return REFUSE(parser, "the name of a system call is missing");
    if (parse_conditions(parser, end, &rule) < 0)
        return -1;
    for (size_t at = (size_t)begin; at < end; at += 2) {
        if (add_rule(parser, rule, word_at(parser, at)) < 0)
            return -1;
    }
    return 0;
}

static int parse_include(struct policy_parser *parser)
{
    unsigned file = parser->file, line = parser->line;
    char name[POLICY_WORD_BYTES_MAX];

    if (parser->word_count != 2)
        return REFUSE(parser, "include takes one name");
    if (parser->folder == NULL)
        return REFUSE(parser, "include is not possible here");
    if (parser->depth + 1 >= POLICY_DEPTH_MAX)
        return REFUSE(parser, "includes are nested too deeply");
    for (size_t i = 0; i < parser->policy->rule_count; i++) {
        if (parser->policy->rules[i].file == file)
            return REFUSE(parser, "include must stand before the file's own rules");
    }
    memcpy(name, parser->words[1], sizeof(name));
    parser->depth++;
    int result = policy_parse_file(parser, name);
    parser->depth--;
    parser->file = file;
    parser->line = line;
    return result;
}

int policy_parse_text(struct policy_parser *parser, const char *text, size_t length)
{
    parser->line = 0;
    while (length > 0) {
        const char *end = memchr(text, '\n', length);
        size_t line_length = end ? (size_t)(end - text) : length;
        parser->line++;
        if (split(parser, text, line_length) < 0)
            return -1;
        if (parser->word_count > 0) {
            int result = strcmp(parser->words[0], "include") == 0 ? parse_include(parser)
                                                                  : parse_rule(parser);
            if (result < 0)
                return -1;
        }
        line_length += end != NULL;
        text += line_length;
        length -= line_length;
    }
    return 0;
}
