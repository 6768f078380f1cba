#include "judge/cli/client.h"

#include "judge/base/interrupt.h"
#include "judge/base/mem.h"
#include "judge/cli/client_request.h"

#include <stdlib.h>
#include <string.h>

#define ANSWER_BYTES_MAX (64u << 20)
#define CONNECT_S 10L
#define CALL_S 60L
#define SILENCE_S 40L /* A daemon says something on a stream more often than that. */

struct client {
    CURL *curl;
    const char *server;
    const char *token;
};

struct stream_sink {
    CURL *curl;
    bool (*take)(void *data, const char *bytes, size_t length);
    void *data;
};

int client_check_server(const char *server, struct err *err)
{
    if (strncmp(server, "http://", 7) == 0 || strncmp(server, "https://", 8) == 0)
        return 0;
    return err_set(err, ERR_INPUT,
                   "--server: expected an address such as http://127.0.0.1:8080, found \"%s\"",
                   server);
}

int client_create(const char *server, const char *token, struct client **ret_client,
                  struct err *err)
{
    struct client *client;
    int code = client_check_server(server, err);

    if (code != 0)
        return code;
    client = mem_alloc(sizeof *client);
    client->server = server;
    client->token = token;
    client->curl = curl_easy_init();
    if (client->curl == NULL) {
        free(client);
        return err_set(err, ERR_FAULT, "libcurl cannot be used");
    }
    *ret_client = client;
    return 0;
}

void client_destroy(struct client *client)
{
    if (client == NULL)
        return;
    curl_easy_cleanup(client->curl);
    free(client);
}

void client_answer_fini(struct client_answer *answer)
{
    buf_fini(&answer->body);
}

static int stop_when_interrupted(void *data, curl_off_t a, curl_off_t b, curl_off_t c, curl_off_t d)
{
    (void)data, (void)a, (void)b, (void)c, (void)d;
    return interrupt_seen();
}

static size_t keep_body(char *bytes, size_t size, size_t count, void *data)
{
    struct buf *body = data;

    if (body->length + size * count > ANSWER_BYTES_MAX)
        return 0;
    buf_add(body, bytes, size * count);
    return size * count;
}

/* What an error says is for nobody: only a stream that was found is taken. */
static size_t pass_stream(char *bytes, size_t size, size_t count, void *data)
{
    struct stream_sink *sink = data;
    long status = 0;

    curl_easy_getinfo(sink->curl, CURLINFO_RESPONSE_CODE, &status);
    if (status == 200 && !sink->take(sink->data, bytes, size * count))
        return 0;
    return size * count;
}

static struct curl_slist *add_header(struct curl_slist *headers, const char *name,
                                     const char *value)
{
    char *line;

    if (value == NULL)
        return headers;
    line = mem_printf("%s: %s", name, value);
    headers = curl_slist_append(headers, line);
    free(line);
    return headers;
}

/* An address may end with a slash, as browsers write it. */
static char *server_url(const char *server, const char *path)
{
    size_t length = strlen(server);

    while (length > 0 && server[length - 1] == '/')
        length--;
    return mem_printf("%.*s%s", (int)length, server, path);
}

struct curl_slist *client_prepare(CURL *curl, const char *server, const char *token,
                                  const char *path)
{
    char *url = server_url(server, path);
    char *bearer = token != NULL ? mem_printf("Bearer %s", token) : NULL;
    struct curl_slist *headers = add_header(NULL, "Authorization", bearer);

    curl_easy_reset(curl);
    curl_easy_setopt(curl, CURLOPT_URL, url);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, CONNECT_S);
    free(bearer);
    free(url);
    return headers;
}

struct curl_slist *client_set_call(CURL *curl, struct curl_slist *headers, const char *body,
                                   const char *key, struct buf *ret_body)
{
    if (body != NULL) {
        headers = add_header(headers, "Content-Type", "application/json");
        headers = add_header(headers, "Idempotency-Key", key);
        curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, (long)strlen(body));
        curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body);
    }
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, CALL_S);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, keep_body);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, ret_body);
    return headers;
}

struct curl_slist *client_set_stream(CURL *curl, struct curl_slist *headers, const char *last_id)
{
    if (last_id[0] != '\0')
        headers = add_header(headers, "Last-Event-ID", last_id);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, SILENCE_S);
    return add_header(headers, "Accept", "text/event-stream");
}

static struct curl_slist *prepare(struct client *client, const char *path)
{
    struct curl_slist *headers = client_prepare(client->curl, client->server, client->token, path);

    curl_easy_setopt(client->curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(client->curl, CURLOPT_XFERINFOFUNCTION, stop_when_interrupted);
    return headers;
}

static CURLcode perform(struct client *client, struct curl_slist *headers)
{
    CURLcode result;

    curl_easy_setopt(client->curl, CURLOPT_HTTPHEADER, headers);
    result = curl_easy_perform(client->curl);
    curl_slist_free_all(headers);
    return result;
}

int client_call(struct client *client, const char *path, const char *body, const char *key,
                struct client_answer *ret_answer, struct err *err)
{
    struct client_answer answer = {0};
    struct curl_slist *headers = prepare(client, path);
    curl_off_t retry_s = 0;
    CURLcode result;

    headers = client_set_call(client->curl, headers, body, key, &answer.body);
    result = perform(client, headers);
    if (result != CURLE_OK) {
        buf_fini(&answer.body);
        if (interrupt_seen())
            return interrupt_check(err);
        return err_set(err, ERR_FAULT, "%s: %s", client->server, curl_easy_strerror(result));
    }
    curl_easy_getinfo(client->curl, CURLINFO_RESPONSE_CODE, &answer.status);
    curl_easy_getinfo(client->curl, CURLINFO_RETRY_AFTER, &retry_s);
    answer.retry_s = (long)retry_s;
    *ret_answer = answer;
    return 0;
}

int client_stream(struct client *client, const char *path, const char *last_id,
                  bool (*take)(void *data, const char *bytes, size_t length), void *data,
                  long *ret_status, struct err *err)
{
    struct stream_sink sink = {client->curl, take, data};
    struct curl_slist *headers = prepare(client, path);

    headers = client_set_stream(client->curl, headers, last_id);
    curl_easy_setopt(client->curl, CURLOPT_WRITEFUNCTION, pass_stream);
    curl_easy_setopt(client->curl, CURLOPT_WRITEDATA, &sink);
    *ret_status = 0;
    (void)perform(client, headers);
    curl_easy_getinfo(client->curl, CURLINFO_RESPONSE_CODE, ret_status);
    return interrupt_check(err);
}
