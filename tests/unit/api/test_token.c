#include "judge/api/token.h"

#include "tests/unit/complexity/suite.h"

#include <string.h>

START_TEST(made_and_read)
{
    struct store_token one = {0}, other = {0};
    char text[TOKEN_TEXT_MAX], second[TOKEN_TEXT_MAX], id[TOKEN_ID_LENGTH + 1];
    unsigned char hash[STORE_HASH_BYTES];

    token_make(text, &one);
    token_make(second, &other);
    ck_assert_str_ne(text, second);
    ck_assert(token_parse(text, id, hash));
    ck_assert_str_eq(id, one.id);
    ck_assert(token_hash_equal(hash, one.hash));
    ck_assert(!token_hash_equal(hash, other.hash));
    ck_assert_ptr_null(strstr(text, (char *)one.hash));
    store_token_fini(&one);
    store_token_fini(&other);
}
END_TEST

/* Whatever one byte is changed to, it is no token or another one. */
START_TEST(changed)
{
    struct store_token token = {0};
    char text[TOKEN_TEXT_MAX], id[TOKEN_ID_LENGTH + 1];
    unsigned char hash[STORE_HASH_BYTES];
    size_t length;

    token_make(text, &token);
    length = strlen(text);
    for (size_t i = 0; i < length; i++) {
        char was = text[i];

        text[i] = was == 'a' ? 'b' : 'a';
        if (token_parse(text, id, hash))
            ck_assert(strcmp(id, token.id) != 0 || !token_hash_equal(hash, token.hash));
        text[i] = was;
    }
    text[length - 1] = '\0';
    ck_assert(!token_parse(text, id, hash));
    ck_assert(!token_parse("", id, hash));
    ck_assert(!token_parse("judge_", id, hash));
    store_token_fini(&token);
}
END_TEST

RUN_SUITE("token", made_and_read, changed)
