#include "judge/api/routes.h"

#include "judge/base/buf.h"
#include "judge/base/mem.h"

#include <string.h>

#define BASE "/api/v1"
#define CANDIDATE (1u << ROLE_CANDIDATE)
#define AUTHOR (1u << ROLE_AUTHOR)
#define GRADER (1u << ROLE_GRADER)
#define OPERATOR (1u << ROLE_OPERATOR)
#define EVERYBODY (CANDIDATE | AUTHOR | GRADER | OPERATOR)
#define STAFF (GRADER | OPERATOR)

static const struct route routes[] = {
    {"POST", BASE "/submissions", EVERYBODY, handle_submit, "Submit a source text"},
    {"GET", BASE "/submissions", EVERYBODY, handle_list, "List submissions, the newest first"},
    {"GET", BASE "/submissions/{id}", EVERYBODY, handle_submission, "State and report"},
    {"GET", BASE "/submissions/{id}/report", EVERYBODY, handle_report, "The report alone"},
    {"GET", BASE "/submissions/{id}/difference", EVERYBODY, handle_difference,
     "What differs between two gradings"},
    {"GET", BASE "/submissions/{id}/events", EVERYBODY, handle_events, "Follow it live"},
    {"POST", BASE "/submissions/{id}/cancel", EVERYBODY, handle_cancel, "Cancel"},
    {"POST", BASE "/submissions/{id}/rejudge", STAFF, handle_rejudge, "Grade again"},
    {"GET", BASE "/problems", EVERYBODY, handle_problems, "List the problems"},
    {"GET", BASE "/problems/{id}", EVERYBODY, handle_problem, "Statement and interface"},
    {"POST", BASE "/problems/{id}/rejudge", STAFF, handle_rejudge_problem,
     "Grade a problem's submissions again"},
    {"GET", BASE "/rounds", EVERYBODY, handle_rounds, "List the rounds, the newest first"},
    {"POST", BASE "/rounds", OPERATOR, handle_round_new, "Make a round"},
    {"GET", BASE "/rounds/{id}", EVERYBODY, handle_round, "A round, and how it is going"},
    {"PATCH", BASE "/rounds/{id}", OPERATOR, handle_round_edit, "Change a round"},
    {"POST", BASE "/rounds/{id}/close", OPERATOR, handle_round_close, "Close a round now"},
    {"GET", BASE "/batches", STAFF, handle_batches, "List the batches, the newest first"},
    {"GET", BASE "/batches/{id}", STAFF, handle_batch, "A batch, and what it changed"},
    {"GET", BASE "/languages", EVERYBODY, handle_languages, "List the languages"},
    {"GET", BASE "/openapi.json", EVERYBODY | ROUTE_OPEN, handle_openapi, "This description"},
    {"GET", "/healthz", EVERYBODY | ROUTE_OPEN, handle_health, "Is it alive?"},
    {"GET", "/readyz", EVERYBODY | ROUTE_OPEN, handle_ready, "Can it take submissions?"},
    {"GET", "/metrics", OPERATOR, handle_metrics, "Metrics for Prometheus"},
};

/* Does @path fit @pattern? *@ret_start and *@ret_length are where {id} stands in @path. */
static bool fits(const char *pattern, const char *path, const char **ret_start, size_t *ret_length)
{
    const char *hole = strstr(pattern, "{id}");
    size_t before = hole != NULL ? (size_t)(hole - pattern) : strlen(pattern);

    *ret_start = NULL;
    *ret_length = 0;
    if (strncmp(pattern, path, before) != 0)
        return false;
    if (hole == NULL)
        return path[before] == '\0';
    *ret_start = path + before;
    *ret_length = strcspn(path + before, "/");
    return *ret_length > 0 && strcmp(hole + strlen("{id}"), path + before + *ret_length) == 0;
}

const struct route *route_find(const char *method, const char *path, char **ret_argument,
                               char **ret_methods)
{
    struct buf methods = {0};

    *ret_argument = *ret_methods = NULL;
    if (strcmp(method, "HEAD") == 0) /* As GET; libmicrohttpd sends no body. */
        method = "GET";
    for (size_t i = 0; i < sizeof routes / sizeof *routes; i++) {
        const char *start;
        size_t length;

        if (!fits(routes[i].path, path, &start, &length))
            continue;
        if (strcmp(routes[i].method, method) == 0) {
            buf_fini(&methods);
            *ret_argument = start != NULL ? mem_strndup(start, length) : NULL;
            return &routes[i];
        }
        buf_printf(&methods, "%s%s%s", methods.length > 0 ? ", " : "", routes[i].method,
                   strcmp(routes[i].method, "GET") == 0 ? ", HEAD" : "");
    }
    if (methods.length > 0)
        *ret_methods = buf_steal(&methods);
    return NULL;
}
