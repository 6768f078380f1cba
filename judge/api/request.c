#include "judge/api/request.h"

#include "judge/api/server.h"
#include "judge/base/mem.h"
#include "judge/base/printable.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define DETAIL_BYTES_MAX 1200
#define ANSWER_SMALL_BYTES (32u << 10) /* There is room for as many as there are connections. */
#define ANSWERS_BYTES_MAX (64u << 20)  /* For larger ones, all together. */

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

/* Of which one is believed. A second one is a trick on whoever reads the other: a proxy. */
static const char *const single[] = {
    "Host",         "Origin",          "Content-Length", "Authorization",
    "Content-Type", "Idempotency-Key", "Last-Event-ID",
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

struct repeated {
    bool seen[sizeof single / sizeof *single];
    const char *name;
};

static enum MHD_Result note_header(void *data, enum MHD_ValueKind kind, const char *name,
                                   const char *value)
{
    struct repeated *repeated = data;

    (void)kind;
    (void)value;
    for (size_t i = 0; i < sizeof single / sizeof *single; i++) {
        if (strcasecmp(name, single[i]) != 0)
            continue;
        if (repeated->seen[i])
            repeated->name = single[i];
        repeated->seen[i] = true;
    }
    return repeated->name == NULL ? MHD_YES : MHD_NO;
}

const char *request_repeated(const struct request *request)
{
    struct repeated repeated = {0};

    MHD_get_connection_values(request->connection, MHD_HEADER_KIND, note_header, &repeated);
    return repeated.name;
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

/* So many clients that ask for a large answer and do not take it would be more memory than there
 * is. False: it was answered that there is no room. */
static bool takes_room(struct request *request, size_t length)
{
    struct service *service = request->service;

    if (length <= ANSWER_SMALL_BYTES)
        return true;
    if (service->large_answers_bytes + length > ANSWERS_BYTES_MAX) {
        request_answer_problem(request, 503, 2, "too many large answers are on their way");
        return false;
    }
    service->large_answers_bytes += length;
    request->answer_bytes = length;
    return true;
}

void request_answer_text(struct request *request, unsigned status, const char *type,
                         const char *text, size_t length)
{
    if (!takes_room(request, length))
        return;
    request_answer_response(request, status,
                            text_response(type, text, length, MHD_RESPMEM_MUST_COPY));
}

void request_answer_buf(struct request *request, unsigned status, const char *type, struct buf *buf)
{
    size_t length = buf->length;

    if (!takes_room(request, length)) {
        buf_fini(buf);
        return;
    }
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

/* What @detail names may come from the request: no UTF-8, or cut in the middle of a character. */
static struct MHD_Response *problem_response(const struct request *request, unsigned status,
                                             const char *detail)
{
    struct buf clean = {0}, text;
    size_t length;

    printable_add_lines(&clean, detail, strlen(detail), DETAIL_BYTES_MAX);
    text = dump(json_pack("{s:s, s:s, s:i, s:s, s:s}", "type", "about:blank", "title",
                          title_of(status), "status", (int)status, "detail", buf_text(&clean),
                          "request", request->id));
    buf_fini(&clean);
    length = text.length;
    return text_response("application/problem+json", buf_steal(&text), length,
                         MHD_RESPMEM_MUST_FREE);
}

void request_answer_problem(struct request *request, unsigned status, unsigned retry_s,
                            const char *format, ...)
{
    char detail[DETAIL_BYTES_MAX], seconds[16];
    struct MHD_Response *response;
    va_list args;

    va_start(args, format);
    vsnprintf(detail, sizeof detail, format, args);
    va_end(args);
    response = problem_response(request, status, detail);
    snprintf(seconds, sizeof seconds, "%u", retry_s);
    if (retry_s > 0)
        MHD_add_response_header(response, "Retry-After", seconds);
    if (status == 401)
        MHD_add_response_header(response, "WWW-Authenticate", "Bearer");
    request_answer_response(request, status, response);
}

void request_answer_methods(struct request *request, const char *methods)
{
    char detail[DETAIL_BYTES_MAX];
    struct MHD_Response *response;

    snprintf(detail, sizeof detail, "this path takes %s", methods);
    response = problem_response(request, 405, detail);
    MHD_add_response_header(response, "Allow", methods);
    request_answer_response(request, 405, response);
}

bool request_is_json(struct request *request)
{
    const char *type = request_header(request, "Content-Type");
    const char *coding = request_header(request, "Content-Encoding");
    size_t length = strlen("application/json");

    if (coding != NULL && strcasecmp(coding, "identity") != 0) {
        request_answer_problem(request, 415, 0, "send the body without a Content-Encoding");
        return false;
    }
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
