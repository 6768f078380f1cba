/* From a submission's id to its end, whatever happens to the daemon meanwhile.
 *
 * Who may call: judge/cli/cmd_submit.c. */
#ifndef JUDGE_CLI_SUBMIT_FOLLOW_H
#define JUDGE_CLI_SUBMIT_FOLLOW_H

#include "judge/cli/client.h"

#include <jansson.h>

/* Calls until there is an answer that is none of "come back later". @patience_s: how long nobody
 * may be there. An answer of 400 or more becomes an error with its detail. */
int submit_call(struct client *client, const char *path, const char *body, const char *key,
                unsigned patience_s, json_t **ret_json, struct err *err)
    __attribute__((warn_unused_result));

/* Waits until it is done, cancelled or refused, by its events, or where there are none by asking.
 * @ret_state is the document of GET /submissions/{id}: a new reference. */
int submit_follow(struct client *client, const char *id, unsigned patience_s, json_t **ret_state,
                  struct err *err) __attribute__((warn_unused_result));

#endif
