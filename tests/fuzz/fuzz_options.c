/* The command lines of `judge box` and judge-box, and the values on them: any words give options or
 * one message. The first byte of the input chooses; the words are separated by NUL. */
#include "judge/cli/cmd_box.h"
#include "sandbox/cpu_list.h"
#include "sandbox/options.h"

#include <stdlib.h>
#include <string.h>

#define WORDS_MAX 64

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
    if (!holds)
        abort();
}

static void try_box(int argc, char **argv)
{
    struct box_options options;
    struct err err = {0};

    if (box_options_parse(argc, argv, &options, &err) < 0) {
        must(err.code == ERR_INPUT && err.message[0] != '\0');
        return;
    }
    const struct box_limits *limits = &options.spec.limits;
    must(options.help || options.spec.argv[0] != NULL);
    must(limits->cpu_ns > 0 && limits->wall_ns > 0 && limits->processes > 0);
    must(limits->memory_bytes >= 1 << 20 && limits->memory_bytes <= INT64_MAX / 4);
    must(options.spec.bind_count <= BOX_BINDS_MAX + 16);
    for (size_t i = 0; options.spec.env[i] != NULL; i++)
        must(strchr(options.spec.env[i], '=') > options.spec.env[i]);
    box_options_fini(&options);
}

static void try_main(int argc, char **argv)
{
    struct box_main_options options;
    char why[256] = "unset";

    if (options_parse(argc, argv, &options, why, sizeof(why)) < 0)
        must(strcmp(why, "unset") != 0);
    else
        must(options.control <= OPTIONS_CONTROL_MAX && options.slots >= -1);
}

static void try_values(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        uint64_t value = 0;
        cpu_set_t set;
        char *layers = NULL;
        struct err err = {0};
        if (box_size_parse(argv[i], &value) == 0)
            must(value <= INT64_MAX / 4);
        if (box_seconds_parse(argv[i], &value) == 0)
            must(value > 0 && value <= 86400ull * 1000000000ull);
        if (cpu_list_parse(argv[i], &set))
            must(CPU_COUNT(&set) > 0);
        if (box_layers_parse(argv[i], &layers, &err) == 0)
            must(strcmp(layers, argv[i]) == 0);
        else
            must(err.code == ERR_INPUT);
        free(layers);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static void (*const targets[])(int, char **) = {try_box, try_main, try_values};
    char *argv[WORDS_MAX + 2] = {"judge-box"};
    int argc = 1;

    if (size == 0)
        return 0;
    char *words = malloc(size);
    must(words != NULL);
    memcpy(words, data + 1, size - 1);
    words[size - 1] = '\0';
    for (char *at = words; at < words + size && argc <= WORDS_MAX; at += strlen(at) + 1)
        argv[argc++] = at;
    targets[data[0] % (sizeof(targets) / sizeof(*targets))](argc, argv);
    free(words);
    return 0;
}
