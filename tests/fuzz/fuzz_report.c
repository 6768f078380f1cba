/* What judge replay is given: two documents, one a line. Whatever they are, they are understood or
 * refused, differ in nothing from themselves, and what differs can be told to a terminal. */
#include "judge/base/printable.h"
#include "judge/core/report_difference.h"
#include "judge/core/report_origin.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
    if (!holds)
        abort();
}

static void look(json_t *document)
{
    struct report_origin origin;
    struct err err = {0};
    json_t *none = report_difference(document, document);

    must(json_array_size(none) == 0);
    json_decref(none);
    if (report_origin_read("fuzz", document, &origin, &err) != 0) {
        must(err.code == ERR_INPUT && err.message[0] != '\0');
        return;
    }
    must(origin.report != NULL && origin.meter != NULL);
    must(strchr(origin.problem, '/') == NULL && strchr(origin.language, '/') == NULL);
    must(origin.source_hash == NULL || strlen(origin.source_hash) == 64);
}

static void tell(const json_t *difference)
{
    struct buf line = {0};
    uint32_t code;
    size_t at = 0, step;

    report_difference_format(difference, &line);
    while ((step = printable_next(buf_text(&line) + at, line.length - at, &code)) > 0) {
        must(printable_is(code));
        at += step;
    }
    must(at == line.length);
    buf_fini(&line);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *text = (const char *)data, *end;
    json_t *before, *after, *differences;
    size_t first, rest;

    if (size == 0)
        return 0;
    end = memchr(text, '\n', size);
    first = end != NULL ? (size_t)(end - text) : size;
    rest = end != NULL ? size - first - 1 : 0;
    before = json_loadb(text, first, JSON_DECODE_ANY | JSON_ALLOW_NUL, NULL);
    after = json_loadb(text + size - rest, rest, JSON_DECODE_ANY | JSON_ALLOW_NUL, NULL);
    differences = report_difference(before, after);

    if (before != NULL)
        look(before);
    if (after != NULL)
        look(after);
    for (size_t i = 0; i < json_array_size(differences); i++)
        tell(json_array_get(differences, i));
    json_decref(differences);
    json_decref(before);
    json_decref(after);
    return 0;
}
