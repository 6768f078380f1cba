#include "judge/api/documents.h"

#include "judge/base/mem.h"

#include "tests/unit/complexity/suite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct documents documents;

static const struct document *put(const char *id, bool public, const char *text, uint64_t now_ms)
{
    return documents_put(&documents, id, public, "ann", mem_strdup(text), now_ms);
}

START_TEST(kept_for_a_moment)
{
    put("s1", false, "{all", 5000);
    ck_assert_str_eq(documents_get(&documents, "s1", false, 5000)->text, "{all");
    ck_assert_str_eq(documents_get(&documents, "s1", false, 5000)->owner, "ann");
    ck_assert_uint_eq(documents_get(&documents, "s1", false, 5000)->length, 4);
    ck_assert_ptr_nonnull(documents_get(&documents, "s1", false, 5000 + DOCUMENT_AGE_MS_MAX));
    ck_assert_ptr_null(documents_get(&documents, "s1", false, 5001 + DOCUMENT_AGE_MS_MAX));
    ck_assert_uint_eq(documents.bytes, 0);
    documents_fini(&documents);
}
END_TEST

/* What a candidate sees and what others see are never taken for each other. */
START_TEST(views)
{
    put("s1", false, "{all", 1);
    ck_assert_ptr_null(documents_get(&documents, "s1", true, 1));
    put("s1", true, "{some", 1);
    put("s2", true, "{other", 1);
    ck_assert_str_eq(documents_get(&documents, "s1", false, 1)->text, "{all");
    ck_assert_str_eq(documents_get(&documents, "s1", true, 1)->text, "{some");
    documents_forget(&documents, "s1");
    ck_assert_ptr_null(documents_get(&documents, "s1", false, 1));
    ck_assert_ptr_null(documents_get(&documents, "s1", true, 1));
    ck_assert_str_eq(documents_get(&documents, "s2", true, 1)->text, "{other");
    documents_forget(&documents, "s3");
    documents_fini(&documents);
}
END_TEST

START_TEST(replaced)
{
    size_t bytes;

    put("s1", false, "{old", 1);
    bytes = documents.bytes;
    ck_assert_str_eq(put("s1", false, "{new", 2)->text, "{new");
    ck_assert_uint_eq(documents.bytes, bytes);
    documents_fini(&documents);
}
END_TEST

/* However many are asked for, and however long they are. */
START_TEST(bounded)
{
    const size_t length = DOCUMENTS_BYTES_MAX / 10;
    char *text = mem_alloc(length + 1), id[16];

    memset(text, 'x', length);
    for (int i = 0; i < 100; i++) {
        snprintf(id, sizeof id, "s%d", i);
        put(id, false, text, 1);
        ck_assert_uint_le(documents.bytes, DOCUMENTS_BYTES_MAX);
        ck_assert_ptr_nonnull(documents_get(&documents, id, false, 1));
    }
    ck_assert_ptr_null(documents_get(&documents, "s0", false, 1));
    free(text);
    documents_fini(&documents);
    ck_assert_uint_eq(documents.bytes, 0);
}
END_TEST

RUN_SUITE("documents", kept_for_a_moment, views, replaced, bounded)
