#include "judge/api/token.h"

#include "judge/base/mem.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>

#define PREFIX "judge_"
#define SECRET_BYTES 32
#define SECRET_LENGTH 43 /* Base64 without padding. */

static bool is_hex(const char *text, size_t length)
{
    return strspn(text, "0123456789abcdef") >= length;
}

void token_make(char ret_text[TOKEN_TEXT_MAX], struct store_token *ret_token)
{
    unsigned char id_bytes[TOKEN_ID_LENGTH / 2], secret[SECRET_BYTES];
    char id[TOKEN_ID_LENGTH + 1], encoded[SECRET_LENGTH + 1];

    randombytes_buf(id_bytes, sizeof id_bytes);
    randombytes_buf(secret, sizeof secret);
    sodium_bin2hex(id, sizeof id, id_bytes, sizeof id_bytes);
    sodium_bin2base64(encoded, sizeof encoded, secret, sizeof secret,
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    snprintf(ret_text, TOKEN_TEXT_MAX, PREFIX "%s_%s", id, encoded);
    ret_token->id = mem_strdup(id);
    crypto_generichash(ret_token->hash, sizeof ret_token->hash, secret, sizeof secret, NULL, 0);
    sodium_memzero(secret, sizeof secret);
    sodium_memzero(encoded, sizeof encoded);
}

bool token_parse(const char *text, char ret_id[TOKEN_ID_LENGTH + 1],
                 unsigned char ret_hash[STORE_HASH_BYTES])
{
    const char *id = text + strlen(PREFIX), *secret = id + TOKEN_ID_LENGTH + 1;
    unsigned char bytes[SECRET_BYTES];
    size_t length = 0;

    if (strncmp(text, PREFIX, strlen(PREFIX)) != 0 ||
        strlen(text) != strlen(PREFIX) + TOKEN_ID_LENGTH + 1 + SECRET_LENGTH ||
        !is_hex(id, TOKEN_ID_LENGTH) || id[TOKEN_ID_LENGTH] != '_')
        return false;
    if (sodium_base642bin(bytes, sizeof bytes, secret, SECRET_LENGTH, NULL, &length, NULL,
                          sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0 ||
        length != sizeof bytes)
        return false;
    memcpy(ret_id, id, TOKEN_ID_LENGTH);
    ret_id[TOKEN_ID_LENGTH] = '\0';
    crypto_generichash(ret_hash, STORE_HASH_BYTES, bytes, sizeof bytes, NULL, 0);
    sodium_memzero(bytes, sizeof bytes);
    return true;
}

bool token_hash_equal(const unsigned char *one, const unsigned char *other)
{
    return sodium_memcmp(one, other, STORE_HASH_BYTES) == 0;
}
