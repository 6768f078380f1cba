#include "judge/api/access.h"

#include "judge/api/origin.h"
#include "judge/api/routes.h"
#include "judge/api/token.h"
#include "judge/base/log.h"
#include "judge/base/mem.h"

#include <string.h>
#include <strings.h>

#define LOCAL_NAME "local" /* Who asks where there are no tokens. */
#define SCHEME "Bearer "

static bool check_site(struct request *request)
{
    const char *host = request_header(request, "Host");

    if (request->service->loopback && !origin_host_is_loopback(host)) {
        request_answer_problem(request, 421, 0,
                               "this daemon serves this machine only: the Host of a request must "
                               "be 127.0.0.1, localhost or [::1]");
        return false;
    }
    if (!origin_is_own(request_header(request, "Origin"), host)) {
        request_answer_problem(request, 403, 0, "pages of other sites may not use this daemon");
        return false;
    }
    return true;
}

static bool store_failed(struct request *request, const struct err *err)
{
    log_write(LOG_ERROR, "read_failed", "{s:s, s:s}", "request", request->id, "error",
              err->message);
    request_answer_problem(request, 503, 5, "the store cannot be read");
    return false;
}

/* True with identity.known when the token is good. */
static bool check_token(struct request *request, const char *text)
{
    char id[TOKEN_ID_LENGTH + 1];
    unsigned char hash[STORE_HASH_BYTES];
    struct store_token token;
    struct err err = {0};
    bool found = false;

    if (!token_parse(text, id, hash))
        return true;
    if (store_token_get(request->service->store, id, &found, &token, &err) != 0)
        return store_failed(request, &err);
    if (!found)
        return true;
    if (token_hash_equal(token.hash, hash) && token.revoked_ms == 0) {
        request->identity =
            (struct identity){.known = true, .role = token.role, .name = token.name};
        memcpy(request->identity.token, id, sizeof id);
        token.name = NULL;
    }
    store_token_fini(&token);
    return true;
}

/* Where there never was a token, whoever is on this machine may do all. */
static bool check_local(struct request *request)
{
    struct err err = {0};
    bool any = true;

    if (store_token_any(request->service->store, &any, &err) != 0)
        return store_failed(request, &err);
    if (!any && request->service->loopback)
        request->identity =
            (struct identity){.known = true, .role = ROLE_OPERATOR, .name = mem_strdup(LOCAL_NAME)};
    return true;
}

bool access_check(struct request *request)
{
    const char *header = request_header(request, "Authorization");
    const struct route *route = request->route;
    bool has_token = header != NULL && strncasecmp(header, SCHEME, strlen(SCHEME)) == 0;

    if (!check_site(request))
        return false;
    if (route != NULL && (route->roles & ROUTE_OPEN) != 0)
        return true;
    if (has_token
            ? !check_token(request, header + strspn(header + strlen(SCHEME), " ") + strlen(SCHEME))
            : !check_local(request))
        return false;
    if (!request->identity.known) {
        request_answer_problem(request, 401, 0,
                               has_token ? "the token is not known, or revoked"
                                         : "send Authorization: Bearer TOKEN");
        return false;
    }
    if (route != NULL && (route->roles & 1u << request->identity.role) == 0) {
        request_answer_problem(request, 403, 0, "the role %s may not do this",
                               store_role_name(request->identity.role));
        return false;
    }
    return true;
}

bool access_holds(struct store *store, const char *id)
{
    struct store_token token;
    struct err err = {0};
    bool found = false, good;

    if (id[0] == '\0') /* It began before there were tokens. */
        return store_token_any(store, &found, &err) == 0 && !found;
    if (store_token_get(store, id, &found, &token, &err) != 0 || !found)
        return false;
    good = token.revoked_ms == 0;
    store_token_fini(&token);
    return good;
}
