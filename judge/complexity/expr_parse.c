#include "judge/complexity/expr.h"
#include "judge/complexity/expr_tree.h"

#include "judge/base/mem.h"
#include "judge/base/nearest.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Every node takes at least one character of the text. */
#define NODES_MAX EXPR_LENGTH_MAX
#define WORD_LENGTH_MAX 32

struct parser {
    const char *text;
    const char *at;
    unsigned allowed;
    int depth;
    size_t count;
    struct expr_node nodes[NODES_MAX];
    struct err *err;
};

struct function {
    const char *name;
    enum expr_op op;
    int arguments;
};

struct binary {
    const char *symbol;
    enum expr_op op;
    int level; /* 0 compare, 1 sum, 2 product. */
};

static const struct function functions[] = {
    {"key", EXPR_KEY, 1}, {"spread", EXPR_SPREAD, 2}, {"rand", EXPR_RAND, 1},
    {"min", EXPR_MIN, 2}, {"max", EXPR_MAX, 2},
};

/* A symbol that begins another stands after it. */
static const struct binary binaries[] = {
    {"==", EXPR_EQUAL, 0},      {"!=", EXPR_UNEQUAL, 0},  {"<=", EXPR_LESS_EQUAL, 0},
    {">=", EXPR_MORE_EQUAL, 0}, {"<", EXPR_LESS, 0},      {">", EXPR_MORE, 0},
    {"+", EXPR_ADD, 1},         {"-", EXPR_SUBTRACT, 1},  {"*", EXPR_MULTIPLY, 2},
    {"/", EXPR_DIVIDE, 2},      {"%", EXPR_REMAINDER, 2},
};

#define LEVEL_COMPARE 0
#define LEVEL_PRODUCT 2

static const char *const variables[EXPR_VARIABLE_COUNT] = {"n", "i", "j", "k"};
static const char *const words[] = {"n",    "i",   "k",   "key",  "spread",
                                    "rand", "min", "max", "true", "false"};

static int parse_choice(struct parser *parser);

static int complain(struct parser *parser, const char *at, const char *message)
{
    (void)err_set(parser->err, ERR_INPUT, "\"%s\", position %zu: %s", parser->text,
                  (size_t)(at - parser->text) + 1, message);
    return -1;
}

static void skip_blanks(struct parser *parser)
{
    while (*parser->at == ' ')
        parser->at++;
}

/* What stands at the reader, as words of a message. */
static int expected(struct parser *parser, const char *what)
{
    char message[80];
    char found[16] = "the end";

    if (*parser->at != '\0' && isprint((unsigned char)*parser->at) != 0)
        snprintf(found, sizeof found, "'%c'", *parser->at);
    else if (*parser->at != '\0')
        snprintf(found, sizeof found, "byte 0x%02x", (unsigned char)*parser->at);
    snprintf(message, sizeof message, "expected %s, found %s", what, found);
    return complain(parser, parser->at, message);
}

/* Index of the new node. There is room: see NODES_MAX. */
static int add(struct parser *parser, enum expr_op op, const char *at, const int child[3],
               int64_t number)
{
    struct expr_node *node = &parser->nodes[parser->count];

    node->op = op;
    node->position = (uint16_t)(at - parser->text + 1);
    for (int i = 0; i < 3; i++)
        node->child[i] = (int16_t)(child != NULL ? child[i] : -1);
    node->number = number;
    return (int)parser->count++;
}

static bool take(struct parser *parser, char symbol)
{
    skip_blanks(parser);
    if (*parser->at != symbol)
        return false;
    parser->at++;
    return true;
}

static int parse_number(struct parser *parser)
{
    const char *begin = parser->at;
    int64_t number = 0;

    for (; isdigit((unsigned char)*parser->at) != 0; parser->at++)
        if (__builtin_mul_overflow(number, 10, &number) ||
            __builtin_add_overflow(number, *parser->at - '0', &number))
            return complain(parser, begin, "the number does not fit in 64 bits");
    if (isalpha((unsigned char)*parser->at) != 0 || *parser->at == '_')
        return expected(parser, "an operator");
    return add(parser, EXPR_NUMBER, begin, NULL, number);
}

static int parse_call(struct parser *parser, const struct function *function, const char *begin)
{
    int child[3] = {-1, -1, -1};

    if (!take(parser, '('))
        return expected(parser, "'(' after the name of a function");
    for (int i = 0; i < function->arguments; i++) {
        if (i > 0 && !take(parser, ','))
            return expected(parser, "',' and another argument");
        child[i] = parse_choice(parser);
        if (child[i] < 0)
            return -1;
    }
    if (!take(parser, ')'))
        return expected(parser, "')'");
    return add(parser, function->op, begin, child, 0);
}

static int unknown_word(struct parser *parser, const char *word, const char *begin)
{
    struct buf message = {0};

    buf_printf(&message, "unknown name \"%s\"", word);
    nearest_add(&message, word, words, sizeof words / sizeof words[0]);
    complain(parser, begin, buf_text(&message));
    buf_fini(&message);
    return -1;
}

static int parse_variable(struct parser *parser, int which, const char *begin)
{
    char message[64];

    if ((parser->allowed & 1u << which) != 0)
        return add(parser, EXPR_VARIABLE, begin, NULL, which);
    snprintf(message, sizeof message, "%s has no meaning here", variables[which]);
    return complain(parser, begin, message);
}

static int parse_word(struct parser *parser)
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
    for (int i = 0; i < EXPR_VARIABLE_COUNT; i++)
        if (strcmp(word, variables[i]) == 0)
            return parse_variable(parser, i, begin);
    for (size_t i = 0; i < sizeof functions / sizeof functions[0]; i++)
        if (strcmp(word, functions[i].name) == 0)
            return parse_call(parser, &functions[i], begin);
    if (strcmp(word, "true") == 0 || strcmp(word, "false") == 0)
        return add(parser, EXPR_NUMBER, begin, NULL, word[0] == 't');
    return unknown_word(parser, word, begin);
}

static int parse_unary(struct parser *parser)
{
    const char *begin;
    int child[3] = {-1, -1, -1};
    int node;

    skip_blanks(parser);
    begin = parser->at;
    if (++parser->depth > EXPR_DEPTH_MAX)
        return complain(parser, begin, "nested too deeply");
    if (take(parser, '-')) {
        child[0] = parse_unary(parser);
        node = child[0] < 0 ? -1 : add(parser, EXPR_NEGATE, begin, child, 0);
    } else if (take(parser, '(')) {
        node = parse_choice(parser);
        if (node >= 0 && !take(parser, ')'))
            return expected(parser, "')'");
    } else if (isdigit((unsigned char)*parser->at) != 0) {
        node = parse_number(parser);
    } else if (isalpha((unsigned char)*parser->at) != 0 || *parser->at == '_') {
        node = parse_word(parser);
    } else {
        return expected(parser, "a number, a name or '('");
    }
    parser->depth--;
    return node;
}

static const struct binary *take_binary(struct parser *parser, int level)
{
    skip_blanks(parser);
    for (size_t i = 0; i < sizeof binaries / sizeof binaries[0]; i++) {
        size_t length = strlen(binaries[i].symbol);

        if (strncmp(parser->at, binaries[i].symbol, length) != 0)
            continue;
        if (binaries[i].level != level)
            return NULL;
        parser->at += length;
        return &binaries[i];
    }
    return NULL;
}

static int parse_level(struct parser *parser, int level)
{
    int node = level == LEVEL_PRODUCT ? parse_unary(parser) : parse_level(parser, level + 1);

    while (node >= 0) {
        const struct binary *binary = take_binary(parser, level);
        int child[3] = {node, -1, -1};
        const char *begin = parser->at;

        if (binary == NULL)
            break;
        begin -= strlen(binary->symbol);
        child[1] = level == LEVEL_PRODUCT ? parse_unary(parser) : parse_level(parser, level + 1);
        if (child[1] < 0)
            return -1;
        node = add(parser, binary->op, begin, child, 0);
        if (level == LEVEL_COMPARE)
            break;
    }
    return node;
}

static int parse_choice(struct parser *parser)
{
    int child[3] = {parse_level(parser, LEVEL_COMPARE), -1, -1};
    const char *begin;

    if (child[0] < 0 || !take(parser, '?'))
        return child[0];
    begin = parser->at - 1;
    if (++parser->depth > EXPR_DEPTH_MAX)
        return complain(parser, begin, "nested too deeply");
    child[1] = parse_choice(parser);
    if (child[1] < 0)
        return -1;
    if (!take(parser, ':'))
        return expected(parser, "':'");
    child[2] = parse_choice(parser);
    if (child[2] < 0)
        return -1;
    parser->depth--;
    return add(parser, EXPR_CHOICE, begin, child, 0);
}

static struct expr *expr_create(const char *text, const struct expr_node *nodes, size_t count)
{
    struct expr *expr = mem_alloc(sizeof *expr + count * sizeof expr->nodes[0]);

    expr->text = mem_strdup(text);
    expr->count = count;
    memcpy(expr->nodes, nodes, count * sizeof expr->nodes[0]);
    return expr;
}

int expr_parse(const char *text, unsigned allowed, struct expr **ret_expr, struct err *err)
{
    struct parser parser = {.text = text, .at = text, .allowed = allowed, .err = err};

    if (strlen(text) > EXPR_LENGTH_MAX)
        return err_set(err, ERR_INPUT, "an expression has at most %d characters", EXPR_LENGTH_MAX);
    if (parse_choice(&parser) < 0)
        return ERR_INPUT;
    skip_blanks(&parser);
    if (*parser.at != '\0') {
        expected(&parser, "an operator or the end");
        return ERR_INPUT;
    }
    *ret_expr = expr_create(text, parser.nodes, parser.count);
    return 0;
}

struct expr *expr_constant(int64_t number)
{
    struct expr_node node = {
        .op = EXPR_NUMBER, .position = 1, .child = {-1, -1, -1}, .number = number};
    char *text = mem_printf("%lld", (long long)number);
    struct expr *expr = expr_create(text, &node, 1);

    free(text);
    return expr;
}

void expr_destroy(struct expr *expr)
{
    if (expr == NULL)
        return;
    free(expr->text);
    free(expr);
}
