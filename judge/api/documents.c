#include "judge/api/documents.h"

#include "judge/base/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define KEY_BYTES 64

static void make_key(const char *id, bool public, char ret_key[KEY_BYTES])
{
    snprintf(ret_key, KEY_BYTES, "%c%.60s", public ? 'p' : 'a', id);
}

static void destroy(void *data, void *value)
{
    struct document *document = value;

    (void)data;
    if (document == NULL)
        return;
    free(document->owner);
    free(document->text);
    free(document);
}

static size_t size_of(const struct document *document)
{
    return sizeof *document + document->length + strlen(document->owner) + KEY_BYTES;
}

static void drop(struct documents *documents, const char *key)
{
    struct document *document = map_take(&documents->by_key, key);

    if (document != NULL)
        documents->bytes -= size_of(document);
    destroy(NULL, document);
}

const struct document *documents_get(struct documents *documents, const char *id, bool public,
                                     uint64_t now_ms)
{
    const struct document *document;
    char key[KEY_BYTES];

    make_key(id, public, key);
    document = map_get(&documents->by_key, key);
    if (document == NULL || now_ms - document->made_ms <= DOCUMENT_AGE_MS_MAX)
        return document;
    drop(documents, key);
    return NULL;
}

const struct document *documents_put(struct documents *documents, const char *id, bool public,
                                     const char *owner, char *text, uint64_t now_ms)
{
    struct document *document = mem_alloc(sizeof *document);
    char key[KEY_BYTES];

    make_key(id, public, key);
    document->owner = mem_strdup(owner);
    document->text = text;
    document->length = strlen(text);
    document->made_ms = now_ms;
    drop(documents, key);
    if (documents->bytes + size_of(document) > DOCUMENTS_BYTES_MAX)
        documents_fini(documents);
    documents->bytes += size_of(document);
    map_put(&documents->by_key, key, document);
    return document;
}

void documents_forget(struct documents *documents, const char *id)
{
    char key[KEY_BYTES];

    make_key(id, false, key);
    drop(documents, key);
    make_key(id, true, key);
    drop(documents, key);
}

void documents_fini(struct documents *documents)
{
    map_each(&documents->by_key, destroy, NULL);
    map_fini(&documents->by_key);
    documents->bytes = 0;
}
