/* What the two halves of the policy reader share: policy_parse.c knows the grammar, policy_load.c
 * the files. Who may include: those two. */
#ifndef SANDBOX_POLICY_PARSER_H
#define SANDBOX_POLICY_PARSER_H

#include "sandbox/policy.h"

#define POLICY_WORDS_MAX 128
#define POLICY_WORD_BYTES_MAX 192

struct policy_parser {
    struct policy *policy;
    const char *folder; /* NULL: includes are refused. */
    unsigned depth;
    unsigned file;
    unsigned line;
    char *why;
    char text[POLICY_WHY_MAX]; /* Of a refusal, before its place is added. */
    char words[POLICY_WORDS_MAX][POLICY_WORD_BYTES_MAX];
    size_t word_count;
};

/* Both return 0, or -1 with parser->why. */
int policy_parse_text(struct policy_parser *parser, const char *text, size_t length);
int policy_parse_file(struct policy_parser *parser, const char *name);

#endif
