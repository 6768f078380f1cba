#include "judge/api/request.h"

#include "judge/api/server.h"
#include "judge/base/mem.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* On every answer. Nothing that is served here is a page; and if a browser is made to think so, it
 * may do nothing with it. */
static const char *const headers[][2] = {
    {"X-Content-Type-Options", "nosniff"},
    {"Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Cache-Control", "no-store"},
};

static const struct {
    unsigned status;
    const char *title;
} titles[] = {
    {400, "Bad request"},      {401, "A token is needed"}, {403, "Not allowed"},
    {404, "Not found"},        {405, "Not this method"},   {409, "Conflict"},
    {413, "Too long"},         {415, "Not this type"},     {421, "Not this host"},
    {422, "Cannot be graded"}, {429, "Too many"},          {500, "Internal error"},
    {503, "Not now"},          {507, "No room"},
};

const char *request_header(const struct request *request, const char *name)
{
    return MHD_lookup_connection_value(request->connection, MHD_HEADER_KIND, name);
}

const char *request_query(const struct request *request, const char *name)
{
    return MHD_lookup_connection_value(request->connection, MHD_GET_ARGUMENT_KIND, name);
}

void request_answer_response(struct request *request, unsigned status,
                             struct MHD_Response *response)
{
    for (size_t i = 0; i < sizeof headers / sizeof *headers; i++)
        MHD_add_response_header(response, headers[i][0], headers[i][1]);
    MHD_add_response_header(response, "X-Request-Id", request->id);
    request->status = status;
    metrics_response(&request->service->metrics, status);
    if (!request->received) {
        request->early = response;
        return;
    }
    MHD_queue_response(request->connection, status, response);
    MHD_destroy_response(response);
    if (request->held) {
        request->held = false;
        MHD_resume_connection(request->connection);
        server_wake(request->service->server);
    }
}

/* What happens to the text is @mode's business. */
static struct MHD_Response *text_response(const char *type, const char *text, size_t length,
                                          enum MHD_ResponseMemoryMode mode)
{
    struct MHD_Response *response = MHD_create_response_from_buffer(length, (void *)text, mode);

    if (type != NULL)
        MHD_add_response_header(response, "Content-Type", type);
    return response;
}

void request_answer_text(struct request *request, unsigned status, const char *type,
                         const char *text, size_t length)
{
    request_answer_response(request, status,
                            text_response(type, text, length, MHD_RESPMEM_MUST_COPY));
}

void request_answer_buf(struct request *request, unsigned status, const char *type, struct buf *buf)
{
    size_t length = buf->length;

    request_answer_response(request, status,
                            text_response(type, buf_steal(buf), length, MHD_RESPMEM_MUST_FREE));
}

void request_answer_empty(struct request *request, unsigned status)
{
    request_answer_response(request, status, text_response(NULL, "", 0, MHD_RESPMEM_PERSISTENT));
}

void request_add_safe(struct buf *buf, const char *text)
{
    while (*text != '\0') {
        const char *end = strchrnul(text, '<');

        buf_add(buf, text, (size_t)(end - text));
        if (*end == '<')
            buf_add_text(buf, "\\u003c");
        text = *end == '<' ? end + 1 : end;
    }
}

static struct buf dump(json_t *json)
{
    char *text = json_dumps(json, JSON_COMPACT);
    struct buf safe = {0};

    json_decref(json);
    request_add_safe(&safe, text != NULL ? text : "");
    free(text);
    return safe;
}

void request_answer_json(struct request *request, unsigned status, json_t *json)
{
    struct buf text = dump(json);

    request_answer_buf(request, status, "application/json", &text);
}

static const char *title_of(unsigned status)
{
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
        if (titles[i].status == status)
            return titles[i].title;
    }
    return "Error";
}

void request_answer_problem(struct request *request, unsigned status, unsigned retry_s,
                            const char *format, ...)
{
    char detail[1200], seconds[16];
    struct MHD_Response *response;
    struct buf text;
    va_list args;
    size_t length;
    json_t *json;

    va_start(args, format);
    vsnprintf(detail, sizeof detail, format, args);
    va_end(args);
    json = json_pack("{s:s, s:s, s:i, s:s*, s:s}", "type", "about:blank", "title", title_of(status),
                     "status", (int)status, "detail", detail, "request", request->id);
    if (json == NULL) /* The detail is no UTF-8: cut in the middle of a character. */
        json = json_pack("{s:s, s:s, s:i, s:s}", "type", "about:blank", "title", title_of(status),
                         "status", (int)status, "request", request->id);
    text = dump(json);
    length = text.length;
    response =
        text_response("application/problem+json", buf_steal(&text), length, MHD_RESPMEM_MUST_FREE);
    snprintf(seconds, sizeof seconds, "%u", retry_s);
    if (retry_s > 0)
        MHD_add_response_header(response, "Retry-After", seconds);
    if (status == 401)
        MHD_add_response_header(response, "WWW-Authenticate", "Bearer");
    request_answer_response(request, status, response);
}

bool request_is_json(struct request *request)
{
    const char *type = request_header(request, "Content-Type");
    size_t length = strlen("application/json");

    if (type != NULL && strncasecmp(type, "application/json", length) == 0 &&
        (type[length] == '\0' || type[length] == ';' || type[length] == ' '))
        return true;
    request_answer_problem(request, 415, 0, "send Content-Type: application/json");
    return false;
}

void request_hold(struct request *request)
{
    request->held = true;
    MHD_suspend_connection(request->connection);
}

bool request_is_staff(const struct request *request)
{
    return request->identity.role == ROLE_GRADER || request->identity.role == ROLE_OPERATOR;
}

bool request_may_see(const struct request *request, const char *owner)
{
    return request_is_staff(request) || strcmp(request->identity.name, owner) == 0;
}

bool request_sees_all(const struct request *request)
{
    return request->identity.role != ROLE_CANDIDATE;
}
