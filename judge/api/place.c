#include "judge/api/place.h"

#include <string.h>

int place_read(const struct request *request, unsigned limit_max, struct place *place,
               struct err *err)
{
    const char *limit = request_query(request, "limit"), *cursor = request_query(request, "cursor");
    uint64_t count = place->limit;
    int code = 0;

    if (limit != NULL)
        code = query_whole("limit", limit, 1, limit_max, &count, err);
    if (code == 0 && cursor != NULL)
        code = query_cursor_parse(cursor, &place->before, err);
    place->limit = (unsigned)count;
    return code;
}

struct search {
    const char *const *known;
    const char *unknown;
};

static enum MHD_Result look_for_unknown(void *data, enum MHD_ValueKind kind, const char *key,
                                        const char *value)
{
    struct search *search = data;

    (void)kind;
    (void)value;
    for (const char *const *name = search->known; *name != NULL; name++) {
        if (strcmp(*name, key) == 0)
            return MHD_YES;
    }
    search->unknown = key;
    return MHD_NO;
}

const char *place_unknown(const struct request *request, const char *const *known)
{
    struct search search = {.known = known};

    MHD_get_connection_values(request->connection, MHD_GET_ARGUMENT_KIND, look_for_unknown,
                              &search);
    return search.unknown;
}

bool place_of(struct request *request, unsigned limit_max, struct place *place)
{
    static const char *const known[] = {"limit", "cursor", NULL};
    const char *unknown = place_unknown(request, known);
    struct err err = {0};

    if (unknown != NULL) {
        request_answer_problem(request, 400, 0, "there is no parameter \"%.40s\"", unknown);
        return false;
    }
    if (place_read(request, limit_max, place, &err) != 0) {
        request_answer_problem(request, 400, 0, "%s", err.message);
        return false;
    }
    return true;
}

bool page_takes(struct page *page)
{
    page->more = json_array_size(page->list) == page->limit;
    return !page->more;
}

void page_answer(struct request *request, const char *name, const struct page *page)
{
    char cursor[CURSOR_TEXT_MAX];

    query_cursor_format(page->last, cursor);
    request_answer_json(
        request, 200,
        json_pack("{s:o, s:s?}", name, page->list, "next", page->more ? cursor : NULL));
}
