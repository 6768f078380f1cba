/* What can be asked for, as a table: method, path, who may, and the handler.
 *
 * Who may call: judge/api. */
#ifndef JUDGE_API_ROUTES_H
#define JUDGE_API_ROUTES_H

#include "judge/api/request.h"

#define ROUTE_OPEN (1u << ROLE_COUNT) /* Without a token too. */

struct route {
    const char *method;
    const char *path; /* One segment may be "{id}". */
    unsigned roles;   /* Bits of store_role, and ROUTE_OPEN. */
    void (*handle)(struct request *request);
    const char *summary; /* Of the description; a test compares. */
};

/* Finds the route; @ret_argument is what stands for {id}, fresh, or NULL. NULL: there is none;
 * then *@ret_methods (fresh) names the methods of that path, or is NULL when there is no such path.
 */
const struct route *route_find(const char *method, const char *path, char **ret_argument,
                               char **ret_methods);

/* The handlers, by the file that they are in. */
void handle_submit(struct request *request); /* submit.c */

void handle_submission(struct request *request); /* submission.c */
void handle_report(struct request *request);
void handle_difference(struct request *request);
void handle_list(struct request *request); /* list.c */

void handle_cancel(struct request *request); /* actions.c */
void handle_rejudge(struct request *request);
void handle_rejudge_problem(struct request *request); /* rejudge_problem.c */

void handle_rounds(struct request *request); /* rounds.c */
void handle_round(struct request *request);
void handle_round_new(struct request *request);
void handle_round_edit(struct request *request);
void handle_round_close(struct request *request);

void handle_batches(struct request *request); /* batches.c */
void handle_batch(struct request *request);

void handle_events(struct request *request); /* stream.c */

void handle_problems(struct request *request); /* offers.c */
void handle_problem(struct request *request);
void handle_languages(struct request *request);
void handle_openapi(struct request *request);

void handle_health(struct request *request); /* operations.c */
void handle_ready(struct request *request);
void handle_metrics(struct request *request);

#endif
