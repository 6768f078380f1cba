/* Names of an input: what they are made into, and what each layout reads from them. */
#include "judge/batch/layout.h"
#include "judge/batch/name.h"

#include "judge/base/printable.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static void must(bool holds)
{
    if (!holds)
        abort();
}

static void make_file_name(const char *text)
{
    char *file = name_to_file(text);
    size_t length = strlen(file), bad;

    must(length > 0 && length <= NAME_FILE_BYTES_MAX);
    must(file[0] != '.' && strchr(file, '/') == NULL && strchr(file, '\n') == NULL);
    must(printable_check_utf8(file, length, &bad));
    free(file);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t length)
{
    char *name = name_to_utf8((const char *)data, length);
    size_t bad;

    must(printable_check_utf8(name, strlen(name), &bad));
    name_tidy(name);
    make_file_name(name);
    if (name_is_inner(name))
        for (int layout = 0; layout < LAYOUT_COUNT; layout++)
            for (size_t skip = 0; skip <= 2; skip++) {
                struct layout_match match;

                if (!layout_match((enum layout)layout, name, skip, &match))
                    continue;
                must(match.candidate[0] != '\0' && strchr(match.candidate, '/') == NULL);
                must(strchr(match.problem, '/') == NULL);
                make_file_name(match.candidate);
                layout_match_fini(&match);
            }
    free(name);
    return 0;
}
