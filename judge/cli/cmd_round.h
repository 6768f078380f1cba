/* judge round in its parts. Who may call: judge/cli/cmd_round*.c. */
#ifndef JUDGE_CLI_CMD_ROUND_H
#define JUDGE_CLI_CMD_ROUND_H

#include "judge/store/rounds.h"

enum round_action {
    ROUND_LIST,
    ROUND_SHOW,
    ROUND_NEW,
    ROUND_EDIT,
    ROUND_CLOSE,
    ROUND_ACTION_COUNT
};

struct round_options {
    enum round_action action;
    const char *data; /* NULL: the usual folder. */
    bool json;
    struct store_round_change change; /* Its lists are owned; the texts are arguments. */
};

/* cmd_round_options.c: 0, or the exit status and 1. */
int round_options_parse(int argc, char **argv, struct round_options *ret_options);
void round_options_fini(struct round_options *options);

/* cmd_round_print.c: on the standard output. */
int round_print_list(struct store *store, bool json, struct err *err)
    __attribute__((warn_unused_result));
int round_print(struct store *store, const char *id, bool json, struct err *err)
    __attribute__((warn_unused_result)); /* ERR_INPUT when there is none. */

#endif
