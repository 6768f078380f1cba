/* Finds an uncaught exception in what a program said: uncaught LANGUAGE_FOLDER < its stderr
 *
 * Prints type (or what it was instead), line and function, a line each, empty where
 * "stderr_pattern" of language.json finds none. For tests/harness/test_drivers.py. */
#define PCRE2_CODE_UNIT_WIDTH 8

#include "judge/base/mem.h"

#include <jansson.h>
#include <pcre2.h>
#include <stdbool.h>
#include <stdio.h>

#define SAID_BYTES_MAX 65536

int main(int argc, char **argv)
{
    static const char *const groups[] = {"type", "line", "function"};
    static const char *const instead_of_type[] = {"overflow", "signal"};
    static char said[SAID_BYTES_MAX];
    size_t length = fread(said, 1, sizeof(said), stdin);
    json_error_t wrong;
    int number = 0;
    PCRE2_SIZE where = 0;
    if (argc != 2) {
        fputs("usage: uncaught LANGUAGE_FOLDER < STDERR\n", stderr);
        return 2;
    }
    json_t *document = json_load_file(mem_printf("%s/language.json", argv[1]), 0, &wrong);
    const char *pattern =
        json_string_value(json_object_get(json_object_get(document, "run"), "stderr_pattern"));
    pcre2_code *code =
        pcre2_compile((PCRE2_SPTR)(pattern ? pattern : "(?!)"), PCRE2_ZERO_TERMINATED,
                      PCRE2_MULTILINE | PCRE2_DUPNAMES, &number, &where, NULL);
    if (!document || !code) {
        fprintf(stderr, "uncaught: %s, error %d at %zu\n", document ? pattern : wrong.text, number,
                (size_t)where);
        return 1;
    }
    pcre2_match_data *match = pcre2_match_data_create_from_pattern(code, NULL);
    bool found = pcre2_match(code, (PCRE2_SPTR)said, length, 0, 0, match, NULL) > 0;
    for (size_t i = 0; i < sizeof(groups) / sizeof(groups[0]); i++) {
        PCRE2_UCHAR *text = NULL;
        PCRE2_SIZE size = 0;
        if (found)
            pcre2_substring_get_byname(match, (PCRE2_SPTR)groups[i], &text, &size);
        for (size_t j = 0; found && i == 0 && !text && j < 2; j++)
            pcre2_substring_get_byname(match, (PCRE2_SPTR)instead_of_type[j], &text, &size);
        puts(text ? (const char *)text : "");
    }
    return 0;
}
