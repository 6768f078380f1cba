#include "judge/stage/symbolize.h"

#include "judge/base/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define ADDRESSES_MAX 16
#define ADDRESS_DIGITS_MAX 16
#define OUTPUT_BYTES_MAX 16384

static size_t find_addresses(const char *text, char *ret_words[ADDRESSES_MAX])
{
    size_t count = 0;

    while (count < ADDRESSES_MAX) {
        size_t digits;

        text = strstr(text, "0x");
        if (text == NULL)
            break;
        digits = strspn(text + 2, "0123456789abcdef");
        if (digits > 0 && digits <= ADDRESS_DIGITS_MAX)
            ret_words[count++] = mem_strndup(text, digits + 2);
        text += digits + 2;
    }
    return count;
}

/* The tool prints two lines for each frame: the function, then file:line. */
static char *first_own_line(const char *output, const char *source)
{
    char function[160] = "";
    bool is_function = true;

    for (const char *at = output; *at != '\0';) {
        size_t length = strcspn(at, "\n");

        if (is_function) {
            snprintf(function, sizeof function, "%.*s", (int)length, at);
        } else {
            char *place = mem_strndup(at, length);
            char *colon = strrchr(place, ':');
            unsigned line = colon != NULL ? (unsigned)strtoul(colon + 1, NULL, 10) : 0;
            size_t source_length = strlen(source);
            bool own = colon != NULL && (size_t)(colon - place) >= source_length &&
                       memcmp(colon - source_length, source, source_length) == 0;

            free(place);
            if (own && line != 0)
                return mem_printf(" (line %u, in %s)", line, function);
        }
        is_function = !is_function;
        at += length + (at[length] == '\n');
    }
    return mem_strdup("");
}

static char **append_words(char *const *argv, char *const *words, size_t word_count)
{
    size_t count = 0;
    char **all;

    while (argv[count] != NULL)
        count++;
    all = mem_alloc((count + word_count + 1) * sizeof *all);
    for (size_t i = 0; i < count; i++)
        all[i] = mem_strdup(argv[i]);
    for (size_t i = 0; i < word_count; i++)
        all[count + i] = words[i];
    return all;
}

char *symbolize(struct engine *engine, const struct language *language,
                const struct file_set *artifacts, const char *addresses)
{
    char *words[ADDRESSES_MAX];
    size_t count = language->symbolize != NULL ? find_addresses(addresses, words) : 0;
    struct box_result result = {0};
    struct box_spec spec;
    struct err ignored;
    char *output, *place;

    if (count == 0)
        return mem_strdup("");
    spec = engine_spec(language, &language->compile);
    spec.argv = append_words(language->symbolize, words, count);
    spec.files_in = (struct box_file *)artifacts->items;
    spec.file_in_count = artifacts->count;
    spec.stdout_fd = memory_file("symbols", &ignored);
    spec.limits.cpu_ns = 2000000000u;
    spec.limits.wall_ns = 5000000000u;
    spec.limits.memory_bytes = 512u << 20;
    spec.limits.output_bytes = 1u << 20;
    if (engine_run_box(engine, &spec, &result, &ignored) == 0)
        box_result_fini(&result);
    output = memory_file_head(spec.stdout_fd, OUTPUT_BYTES_MAX);
    place = first_own_line(output, language->source);
    free(output);
    close(spec.stdout_fd);
    language_argv_free(spec.argv);
    engine_spec_fini(&spec);
    return place;
}
