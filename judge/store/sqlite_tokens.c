#include "judge/base/mem.h"
#include "judge/store/sqlite_store.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define KNOWN_TOKENS_MAX 1000

static const char *const role_names[ROLE_COUNT] = {
    [ROLE_CANDIDATE] = "candidate",
    [ROLE_AUTHOR] = "author",
    [ROLE_GRADER] = "grader",
    [ROLE_OPERATOR] = "operator",
};

const char *store_role_name(enum store_role role)
{
    assert(role < ROLE_COUNT);
    return role_names[role];
}

int store_role_parse(const char *name, enum store_role *ret_role)
{
    for (int i = 0; i < ROLE_COUNT; i++) {
        if (strcmp(role_names[i], name) == 0) {
            *ret_role = (enum store_role)i;
            return 0;
        }
    }
    return -1;
}

void store_token_fini(struct store_token *token)
{
    free(token->id);
    free(token->name);
    *token = (struct store_token){0};
}

int store_token_add(struct store *store, const struct store_token *token, struct err *err)
{
    sqlite3_stmt *add = db_statement(&store->db, SQL_TOKEN_ADD, err);

    if (add == NULL)
        return err->code;
    db_bind_text(add, 1, token->id);
    db_bind_text(add, 2, token->name);
    db_bind_text(add, 3, store_role_name(token->role));
    sqlite3_bind_blob(add, 4, token->hash, sizeof token->hash, SQLITE_STATIC);
    db_bind_int(add, 5, token->created_ms);
    return db_run(&store->db, add, err);
}

int store_token_revoke(struct store *store, const char *id, uint64_t now_ms, bool *ret_found,
                       struct err *err)
{
    sqlite3_stmt *revoke = db_statement(&store->db, SQL_TOKEN_REVOKE, err);
    int code;

    if (revoke == NULL)
        return err->code;
    db_bind_text(revoke, 1, id);
    db_bind_int(revoke, 2, now_ms);
    code = db_run(&store->db, revoke, err);
    *ret_found = code == 0 && sqlite3_changes(store->db.handle) == 1;
    return code;
}

static int read_token(sqlite3_stmt *row, struct store_token *ret_token, struct err *err)
{
    struct store_token token = {
        .created_ms = db_int(row, 4),
        .revoked_ms = db_int(row, 5),
    };

    if (store_role_parse((const char *)sqlite3_column_text(row, 2), &token.role) != 0 ||
        sqlite3_column_bytes(row, 3) != STORE_HASH_BYTES)
        return err_set(err, ERR_FAULT, "the store holds a token of no known kind");
    memcpy(token.hash, sqlite3_column_blob(row, 3), sizeof token.hash);
    token.id = db_text(row, 0);
    token.name = db_text(row, 1);
    *ret_token = token;
    return 0;
}

/* ---- what is asked with each request */

static void destroy_known(void *data, void *token)
{
    (void)data;
    store_token_fini(token);
    free(token);
}

void known_tokens_fini(struct known_tokens *tokens)
{
    map_each(&tokens->by_id, destroy_known, NULL);
    map_fini(&tokens->by_id);
    *tokens = (struct known_tokens){0};
}

/* What is known of them now. */
static struct known_tokens *known(struct store *store)
{
    struct known_tokens *tokens = &store->tokens;
    struct db_mark mark = db_mark(&store->db);

    if (!db_mark_equal(&tokens->mark, &mark)) {
        known_tokens_fini(tokens);
        tokens->mark = mark;
    }
    return tokens;
}

static struct store_token copy_token(const struct store_token *token)
{
    struct store_token copy = *token;

    copy.id = mem_strdup(token->id);
    copy.name = mem_strdup(token->name);
    return copy;
}

static void note_token(struct known_tokens *tokens, const struct store_token *token)
{
    struct store_token *kept;

    if (!tokens->mark.known || tokens->by_id.count >= KNOWN_TOKENS_MAX)
        return;
    kept = mem_alloc(sizeof *kept);
    *kept = copy_token(token);
    map_put(&tokens->by_id, token->id, kept);
}

static int read_one(struct store *store, const char *id, bool *ret_found,
                    struct store_token *ret_token, struct err *err)
{
    sqlite3_stmt *get = db_statement(&store->db, SQL_TOKEN_GET, err);
    int step, code = 0;

    *ret_found = false;
    if (get == NULL)
        return err->code;
    db_bind_text(get, 1, id);
    step = sqlite3_step(get);
    if (step == SQLITE_ROW) {
        code = read_token(get, ret_token, err);
        *ret_found = code == 0;
    } else if (step != SQLITE_DONE) {
        code = db_fault(&store->db, err, "a token cannot be read");
    }
    sqlite3_reset(get);
    return code;
}

int store_token_get(struct store *store, const char *id, bool *ret_found,
                    struct store_token *ret_token, struct err *err)
{
    struct known_tokens *tokens = known(store);
    const struct store_token *token = map_get(&tokens->by_id, id);
    int code = 0;

    *ret_found = token != NULL;
    if (token != NULL)
        *ret_token = copy_token(token);
    else
        code = read_one(store, id, ret_found, ret_token, err);
    if (token == NULL && *ret_found)
        note_token(tokens, ret_token);
    return code;
}

int store_token_list(struct store *store, void (*each)(void *data, const struct store_token *token),
                     void *data, struct err *err)
{
    sqlite3_stmt *rows = db_statement(&store->db, SQL_TOKEN_LIST, err);
    int step = SQLITE_DONE, code = 0;

    if (rows == NULL)
        return err->code;
    while (code == 0 && (step = sqlite3_step(rows)) == SQLITE_ROW) {
        struct store_token token;

        code = read_token(rows, &token, err);
        if (code == 0) {
            each(data, &token);
            store_token_fini(&token);
        }
    }
    if (code == 0 && step != SQLITE_DONE)
        code = db_fault(&store->db, err, "tokens cannot be read");
    sqlite3_reset(rows);
    return code;
}

static int read_any(struct store *store, bool *ret_any, struct err *err)
{
    sqlite3_stmt *any = db_statement(&store->db, SQL_TOKEN_ANY, err);
    int code = 0;

    if (any == NULL)
        return err->code;
    if (sqlite3_step(any) == SQLITE_ROW)
        *ret_any = sqlite3_column_int(any, 0) != 0;
    else
        code = db_fault(&store->db, err, "tokens cannot be read");
    sqlite3_reset(any);
    return code;
}

int store_token_any(struct store *store, bool *ret_any, struct err *err)
{
    struct known_tokens *tokens = known(store);
    int code = tokens->any_read ? 0 : read_any(store, &tokens->any, err);

    if (code != 0)
        return code;
    tokens->any_read = tokens->mark.known;
    *ret_any = tokens->any;
    return 0;
}
