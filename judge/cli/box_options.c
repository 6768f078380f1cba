/* The command line of `judge box`; see cmd_box.h. */
#include "judge/cli/cmd_box.h"

#include "judge/base/mem.h"
#include "judge/cli/option_hint.h"

#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define COUNT_MAX 1000000ull

const char box_usage[] =
    "usage: judge box [OPTION…] [--] COMMAND [ARGUMENT…]\n"
    "\n"
    "Runs a command in a box: no network, no files but the system's programs (read-only) and an\n"
    "empty /work, limits on everything. Sizes take K, M, G (powers of 1024).\n"
    "\n"
    "  --cpu SECONDS        CPU time of all processes together (10)\n"
    "  --wall SECONDS       time by the clock (20)\n"
    "  --memory BYTES       memory of all processes and files of the box (256M)\n"
    "  --stack BYTES        stack of a process (as much as memory allows)\n"
    "  --processes N        processes and threads (64)\n"
    "  --open-files N       open files of a process (64)\n"
    "  --output BYTES       stdout and stderr together (64M)\n"
    "  --file-size BYTES    one file (64M)\n"
    "  --disk BYTES         all files (256M)\n"
    "  --stdin FILE         what the command reads (nothing)\n"
    "  --stdout FILE        where its output goes (here; with --json to stderr)\n"
    "  --stderr FILE        the same for its errors\n"
    "  --bind SRC[:DEST][:rw]  show a file or folder of this machine in the box, read-only\n"
    "                       unless rw; may be repeated\n"
    "  --file-in SRC[:PATH] copy a file of this machine into the work folder; may be repeated\n"
    "  --file-out PATH[:DEST]  copy a file out of it when the command has ended (to its name\n"
    "                       in the current folder); may be repeated\n"
    "  --workdir DIR        folder of the box that the command starts in (/work)\n"
    "  --env K=V            an environment variable; may be repeated\n"
    "  --network none|host  no network at all, or this machine's (none)\n"
    "  --policy NAME        list of allowed system calls (general)\n"
    "  --no-proc            no /proc; else one that shows the box's own processes only\n"
    "  --require LAYER,…    refuse to run without these layers (see judge doctor)\n"
    "  --trace              say which system calls were made, and what would stop them\n"
    "  --cpu-set LIST       run on these CPUs only, such as 0 or 0-1,3\n"
    "  --no-aslr            the same addresses in every run\n"
    "  --no-cgroup          use the weaker means that need no cgroups\n"
    "  --json               print the result as JSON on stdout\n"
    "\n"
    "Exit status: 0 the command exited with 0 within its limits, 1 it did not, 2 wrong usage,\n"
    "3 the fault is ours.\n";

enum {
    OPT_CPU = 1,
    OPT_WALL,
    OPT_MEMORY,
    OPT_STACK,
    OPT_NO_PROCESSES,
    OPT_OPEN_FILES,
    OPT_OUTPUT,
    OPT_FILE_SIZE,
    OPT_DISK,
    OPT_STDIN,
    OPT_STDOUT,
    OPT_STDERR,
    OPT_BIND,
    OPT_FILE_IN,
    OPT_FILE_OUT,
    OPT_WORKDIR,
    OPT_ENV,
    OPT_NETWORK,
    OPT_POLICY,
    OPT_NO_PROC,
    OPT_REQUIRE,
    OPT_TRACE,
    OPT_CPU_SET,
    OPT_NO_ASLR,
    OPT_NO_CGROUP,
    OPT_JSON,
    OPT_HELP,
};

static const struct option long_options[] = {
    {"cpu", required_argument, NULL, OPT_CPU},
    {"wall", required_argument, NULL, OPT_WALL},
    {"memory", required_argument, NULL, OPT_MEMORY},
    {"stack", required_argument, NULL, OPT_STACK},
    {"processes", required_argument, NULL, OPT_NO_PROCESSES},
    {"open-files", required_argument, NULL, OPT_OPEN_FILES},
    {"output", required_argument, NULL, OPT_OUTPUT},
    {"file-size", required_argument, NULL, OPT_FILE_SIZE},
    {"disk", required_argument, NULL, OPT_DISK},
    {"stdin", required_argument, NULL, OPT_STDIN},
    {"stdout", required_argument, NULL, OPT_STDOUT},
    {"stderr", required_argument, NULL, OPT_STDERR},
    {"bind", required_argument, NULL, OPT_BIND},
    {"file-in", required_argument, NULL, OPT_FILE_IN},
    {"file-out", required_argument, NULL, OPT_FILE_OUT},
    {"workdir", required_argument, NULL, OPT_WORKDIR},
    {"env", required_argument, NULL, OPT_ENV},
    {"network", required_argument, NULL, OPT_NETWORK},
    {"policy", required_argument, NULL, OPT_POLICY},
    {"no-proc", no_argument, NULL, OPT_NO_PROC},
    {"require", required_argument, NULL, OPT_REQUIRE},
    {"trace", no_argument, NULL, OPT_TRACE},
    {"cpu-set", required_argument, NULL, OPT_CPU_SET},
    {"no-aslr", no_argument, NULL, OPT_NO_ASLR},
    {"no-cgroup", no_argument, NULL, OPT_NO_CGROUP},
    {"json", no_argument, NULL, OPT_JSON},
    {"help", no_argument, NULL, OPT_HELP},
    {NULL, 0, NULL, 0},
};

static int parse_number(int option, const char *text, struct box_limits *limits, struct err *err)
{
    const struct {
        uint64_t *slot;
        enum { SECONDS, SIZE, COUNT } kind;
        uint64_t min;
    } slots[] = {
        [OPT_CPU] = {&limits->cpu_ns, SECONDS, 0},
        [OPT_WALL] = {&limits->wall_ns, SECONDS, 0},
        [OPT_MEMORY] = {&limits->memory_bytes, SIZE, 1 << 20},
        [OPT_STACK] = {&limits->stack_bytes, SIZE, 64 << 10},
        [OPT_NO_PROCESSES] = {&limits->processes, COUNT, 1},
        [OPT_OPEN_FILES] = {&limits->open_files, COUNT, 5},
        [OPT_OUTPUT] = {&limits->output_bytes, SIZE, 0},
        [OPT_FILE_SIZE] = {&limits->file_size_bytes, SIZE, 0},
        [OPT_DISK] = {&limits->disk_bytes, SIZE, 4096},
    };
    const char *name = long_options[option - 1].name;
    uint64_t value = 0;

    if (slots[option].slot == NULL)
        return err_set(err, ERR_FAULT, "--%s takes no number", name);
    if (slots[option].kind == SECONDS) {
        if (box_seconds_parse(text, &value) < 0)
            return err_set(err, ERR_INPUT, "--%s: \"%s\" is no number of seconds above 0", name,
                           text);
    } else if (box_size_parse(text, &value) < 0 ||
               (slots[option].kind == COUNT && value > COUNT_MAX)) {
        return err_set(err, ERR_INPUT, "--%s: \"%s\" is no %s", name, text,
                       slots[option].kind == COUNT ? "count" : "size such as 64K, 256M or 1G");
    }
    if (value < slots[option].min)
        return err_set(err, ERR_INPUT, "--%s: \"%s\" is too small: at least %llu", name, text,
                       (unsigned long long)slots[option].min);
    *slots[option].slot = value;
    return 0;
}

/* Adds without looking whether it exists; @destination NULL is the same path. */
static void add_bind(struct box_spec *spec, const char *source, const char *destination,
                     bool writable)
{
    spec->binds = mem_grow(spec->binds, spec->bind_count + 1, sizeof(*spec->binds));
    spec->binds[spec->bind_count++] = (struct box_bind){
        .source = mem_strdup(source),
        .destination = mem_strdup(destination ? destination : source),
        .writable = writable,
    };
}

/* SRC[:DEST][:rw] */
static int parse_bind(struct box_spec *spec, const char *text, struct err *err)
{
    char *copy = mem_strdup(text);
    char *source = copy, *destination = NULL, *mark = NULL;
    char *colon = strchr(copy, ':');
    int result = 0;

    if (colon != NULL) {
        *colon = '\0';
        destination = colon + 1;
        if ((colon = strchr(destination, ':')) != NULL) {
            *colon = '\0';
            mark = colon + 1;
        } else if (strcmp(destination, "rw") == 0) {
            mark = destination;
            destination = NULL;
        }
    }
    char *real = realpath(source, NULL);
    if (mark != NULL && strcmp(mark, "rw") != 0)
        result = err_set(err, ERR_INPUT, "--bind: \"%s\" is not SRC[:DEST][:rw]", text);
    else if (real == NULL)
        result = err_set(err, ERR_INPUT, "--bind: %s: %s", source, strerror(errno));
    else if (destination != NULL && (destination[0] != '/' || destination[1] == '\0'))
        result = err_set(err, ERR_INPUT, "--bind: \"%s\" is no absolute path below /", destination);
    else if (destination == NULL && strcmp(real, "/") == 0)
        result = err_set(err, ERR_INPUT, "--bind: the root itself can not be bound");
    else if (spec->bind_count == BOX_BINDS_MAX)
        result = err_set(err, ERR_INPUT, "--bind: at most %d binds", BOX_BINDS_MAX);
    else
        /* A given absolute path keeps its name in the box, links and all. */
        add_bind(spec, real,
                 destination        ? destination
                 : source[0] == '/' ? source
                                    : real,
                 mark != NULL);
    free(real);
    free(copy);
    return result;
}

static void set_text(char **slot, const char *text)
{
    free(*slot);
    *slot = mem_strdup(text);
}

/* Replaces the variable of the same name. */
static int add_env(struct box_spec *spec, const char *text, struct err *err)
{
    const char *equals = strchr(text, '=');
    size_t count = 0;

    if (equals == NULL || equals == text)
        return err_set(err, ERR_INPUT, "--env: \"%s\" is not NAME=VALUE", text);
    for (; spec->env != NULL && spec->env[count] != NULL; count++) {
        if (strncmp(spec->env[count], text, (size_t)(equals - text) + 1) == 0) {
            set_text(&spec->env[count], text);
            return 0;
        }
    }
    if (count == BOX_STRINGS_MAX)
        return err_set(err, ERR_INPUT, "--env: at most %d variables", BOX_STRINGS_MAX);
    spec->env = mem_grow(spec->env, count + 2, sizeof(*spec->env));
    spec->env[count] = mem_strdup(text);
    spec->env[count + 1] = NULL;
    return 0;
}

static int parse_network(struct box_spec *spec, const char *text, struct err *err)
{
    if (strcmp(text, "none") != 0 && strcmp(text, "host") != 0)
        return err_set(err, ERR_INPUT, "--network: \"%s\" is neither none nor host", text);
    spec->network_host = text[0] == 'h';
    return 0;
}

static int apply(int option, const char *text, struct box_options *options, struct err *err)
{
    struct box_spec *spec = &options->spec;
    char **const texts[] = {
        [OPT_STDIN] = &options->stdin_path,   [OPT_STDOUT] = &options->stdout_path,
        [OPT_STDERR] = &options->stderr_path, [OPT_WORKDIR] = &spec->directory,
        [OPT_POLICY] = &spec->policy,         [OPT_CPU_SET] = &spec->cpu_set,
    };
    bool *const flags[] = {
        [OPT_NO_PROC] = &options->no_proc, [OPT_TRACE] = &spec->trace,
        [OPT_NO_ASLR] = &spec->no_aslr,    [OPT_NO_CGROUP] = &options->no_cgroup,
        [OPT_JSON] = &options->json,       [OPT_HELP] = &options->help,
    };

    if (option >= OPT_CPU && option <= OPT_DISK)
        return parse_number(option, text, &spec->limits, err);
    if (option == OPT_BIND)
        return parse_bind(spec, text, err);
    if (option == OPT_FILE_IN)
        return box_file_in_parse(text, options, err);
    if (option == OPT_FILE_OUT)
        return box_file_out_parse(text, options, err);
    if (option == OPT_ENV)
        return add_env(spec, text, err);
    if (option == OPT_REQUIRE)
        return box_layers_parse(text, &spec->require, err);
    if (option == OPT_NETWORK)
        return parse_network(spec, text, err);
    if (text != NULL)
        set_text(texts[option], text);
    else
        *flags[option] = true;
    return 0;
}

static void set_defaults(struct box_options *options)
{
    struct box_spec *spec = &options->spec;
    static const char *const env[] = {"PATH=/usr/local/bin:/usr/bin:/bin", "HOME=/work",
                                      "LANG=C.UTF-8"};
    struct err ignored;

    *options = (struct box_options){.json = false};
    spec->stdin_fd = spec->stdout_fd = spec->stderr_fd = -1;
    spec->policy = mem_strdup("general");
    spec->limits = (struct box_limits){
        .cpu_ns = 10000000000ull,
        .wall_ns = 20000000000ull,
        .memory_bytes = 256ull << 20,
        .processes = 64,
        .open_files = 64,
        .output_bytes = 64ull << 20,
        .file_size_bytes = 64ull << 20,
        .disk_bytes = 256ull << 20,
        .disk_inodes = 16384,
    };
    for (size_t i = 0; i < sizeof(env) / sizeof(*env); i++)
        (void)!add_env(spec, env[i], &ignored);
}

static void add_default_binds(struct box_spec *spec)
{
    /* Programs and libraries; what they need of /etc: the loader's index and Debian's links. */
    static const char *const paths[] = {"/usr",
                                        "/bin",
                                        "/sbin",
                                        "/lib",
                                        "/lib32",
                                        "/lib64",
                                        "/libx32",
                                        "/etc/alternatives",
                                        "/etc/ld.so.cache"};

    for (size_t i = 0; i < sizeof(paths) / sizeof(*paths); i++) {
        if (access(paths[i], F_OK) == 0)
            add_bind(spec, paths[i], NULL, false);
    }
}

static int unknown(const char *word, struct err *err)
{
    struct buf hint = {0};
    int result;

    option_hint_add(&hint, word, box_usage);
    result = err_set(err, ERR_INPUT, "unknown option %s%s", word, buf_text(&hint));
    buf_fini(&hint);
    return result;
}

int box_options_parse(int argc, char **argv, struct box_options *ret_options, struct err *err)
{
    struct box_options options;
    int option, result = 0;

    set_defaults(&options);
    add_default_binds(&options.spec);
    optind = 0; /* Makes getopt start afresh: tests parse many lines. */
    opterr = 0;
    while (result == 0 && (option = getopt_long(argc, argv, "+:", long_options, NULL)) != -1) {
        if (option == ':')
            result = err_set(err, ERR_INPUT, "%s takes a value", argv[optind - 1]);
        else if (option == '?')
            result = unknown(argv[optind - 1], err);
        else
            result = apply(option, optarg, &options, err);
    }
    if (result == 0 && !options.help && optind >= argc)
        result = err_set(err, ERR_INPUT, "which command?");
    if (result == 0 && argc - optind > BOX_STRINGS_MAX)
        result = err_set(err, ERR_INPUT, "at most %d arguments", BOX_STRINGS_MAX);
    if (result < 0) {
        box_options_fini(&options);
        return result;
    }
    options.spec.proc = !options.no_proc;
    options.spec.argv = mem_grow(NULL, (size_t)(argc - optind) + 1, sizeof(char *));
    for (int i = optind; i <= argc; i++)
        options.spec.argv[i - optind] = i < argc ? mem_strdup(argv[i]) : NULL;
    *ret_options = options;
    return 0;
}

void box_options_fini(struct box_options *options)
{
    box_files_fini(options);
    box_spec_fini(&options->spec);
    free(options->stdin_path);
    free(options->stdout_path);
    free(options->stderr_path);
}
