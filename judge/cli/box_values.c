/* Values on the command line of `judge box`; see cmd_box.h. */
#include "judge/cli/cmd_box.h"

#include "judge/base/mem.h"
#include "judge/base/nearest.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define DAY_NS (86400ull * 1000000000ull)

int box_size_parse(const char *text, uint64_t *ret_bytes)
{
    static const char units[] = "KMG";
    char *end;

    if (text[0] < '0' || text[0] > '9')
        return ERR_INPUT;
    errno = 0;
    unsigned long long value = strtoull(text, &end, 10);
    unsigned shift = 0;
    if (*end != '\0') {
        const char *unit = strchr(units, *end);
        if (unit == NULL || end[1] != '\0')
            return ERR_INPUT;
        shift = 10 * (unsigned)(unit - units + 1);
    }
    if (errno != 0 || value > ((uint64_t)INT64_MAX / 4) >> shift)
        return ERR_INPUT;
    *ret_bytes = (uint64_t)value << shift;
    return 0;
}

int box_seconds_parse(const char *text, uint64_t *ret_ns)
{
    uint64_t scale = 1000000000, ns = 0;
    bool point = false, digit = false;

    for (; *text != '\0'; text++) {
        if (*text == '.' && !point) {
            point = true;
        } else if (*text >= '0' && *text <= '9') {
            digit = true;
            scale = point ? scale / 10 : scale;
            ns = point ? ns + (uint64_t)(*text - '0') * scale
                       : ns * 10 + (uint64_t)(*text - '0') * scale;
        } else {
            return ERR_INPUT;
        }
        if (ns > DAY_NS)
            return ERR_INPUT;
    }
    if (!digit || ns == 0)
        return ERR_INPUT;
    *ret_ns = ns;
    return 0;
}

/* A name that no machine ever has is a slip of the finger. */
static int unknown_layer(const char *name, struct err *err)
{
    const char **names = mem_alloc(box_layer_count * sizeof *names);
    struct buf hint = {0};

    for (size_t i = 0; i < box_layer_count; i++)
        names[i] = box_layers[i].name;
    nearest_add(&hint, name, names, box_layer_count);
    (void)err_set(err, ERR_INPUT, "--require: there is no layer \"%s\"%s", name, buf_text(&hint));
    buf_fini(&hint);
    free(names);
    return ERR_INPUT;
}

int box_layers_parse(const char *text, char **ret_layers, struct err *err)
{
    for (const char *at = text;; at++) {
        size_t length = strcspn(at, ",");
        char *name = mem_printf("%.*s", (int)length, at);
        int result = box_layer_find(name) != NULL ? 0 : unknown_layer(name, err);
        free(name);
        if (result < 0)
            return result;
        at += length;
        if (*at == '\0')
            break;
    }
    free(*ret_layers);
    *ret_layers = mem_strdup(text);
    return 0;
}
