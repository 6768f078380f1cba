#include "judge/api/key.h"

#include "judge/api/query.h"

#include <sodium.h>
#include <string.h>

bool key_read(struct request *request, struct store_key *key, bool *ret_given)
{
    const char *text = request_header(request, "Idempotency-Key");
    crypto_generichash_state state;

    *ret_given = text != NULL;
    if (text == NULL)
        return true;
    if (!query_is_key(text)) {
        request_answer_problem(request, 400, 0,
                               "Idempotency-Key: expected 1 to %d printable ASCII characters",
                               QUERY_KEY_BYTES_MAX);
        return false;
    }
    key->owner = request->identity.name;
    key->key = text;
    /* What makes it the same request: where it goes, and its body byte by byte. */
    crypto_generichash_init(&state, NULL, 0, sizeof key->body_hash);
    crypto_generichash_update(&state, (const unsigned char *)request->path,
                              strlen(request->path) + 1);
    crypto_generichash_update(&state, (const unsigned char *)buf_text(&request->body),
                              request->body.length);
    crypto_generichash_final(&state, key->body_hash, sizeof key->body_hash);
    return true;
}

void key_answer(struct request *request, unsigned status, const char *location, const char *answer,
                bool replayed)
{
    struct MHD_Response *response =
        MHD_create_response_from_buffer(strlen(answer), (void *)answer, MHD_RESPMEM_MUST_COPY);

    MHD_add_response_header(response, "Content-Type", "application/json");
    if (location != NULL)
        MHD_add_response_header(response, "Location", location);
    if (replayed)
        MHD_add_response_header(response, "Idempotency-Replayed", "true");
    request_answer_response(request, status, response);
}

void key_answer_accepted(struct request *request, const char *answer, bool replayed)
{
    key_answer(request, 202, NULL, answer, replayed);
}

void key_answer_other(struct request *request, const struct store_outcome *outcome)
{
    switch (outcome->result) {
    case STORE_REPLAYED:
        key_answer_accepted(request, outcome->answer, true);
        break;
    case STORE_CONFLICT:
        request_answer_problem(request, 422, 0,
                               "this Idempotency-Key was used for another request");
        break;
    case STORE_STALE:
        request_answer_problem(request, 409, 0, "it is %s: this cannot be done with it now",
                               submission_state_name(outcome->state));
        break;
    case STORE_MISSING:
        request_answer_problem(request, 404, 0, "there is no such submission");
        break;
    case STORE_BUSY:
        request_answer_problem(request, 503, 5, "another program holds the store");
        break;
    default:
        request_answer_problem(request, 507, 10, "the store has no room, or its disk fails");
        break;
    }
}
