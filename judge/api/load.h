/* The submission that a request names. Who may call: judge/api. */
#ifndef JUDGE_API_LOAD_H
#define JUDGE_API_LOAD_H

#include "judge/api/request.h"

/* False: it was answered: 404 when there is none, or none that this one may know of; 503. */
bool load_submission(struct request *request, bool with_source,
                     struct store_submission *ret_submission);

/* 503, and the log has the reason. */
void load_failed(struct request *request, const struct err *err);

#endif
