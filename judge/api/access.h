/* Who asks, and whether it may. Who may call: judge/api. */
#ifndef JUDGE_API_ACCESS_H
#define JUDGE_API_ACCESS_H

#include "judge/api/request.h"

/* Looks at Host, Origin, the token and the route's roles; fills request->identity. False: it was
 * answered (400, 401, 403, 421, 503). */
bool access_check(struct request *request);

/* Is the token with this id still good, or, where it is "", are there still none? */
bool access_holds(struct store *store, const char *id);

#endif
