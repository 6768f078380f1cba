/* The section "meter" of language.json: what measuring must know of the language. */
#include "judge/base/mem.h"
#include "judge/catalog/check.h"
#include "judge/catalog/language_read.h"

#define CACHE_NS_MAX 1000
#define ERROR_BYTES_MAX 1e9
#define BUDGET_WHY_MAX 500
#define CACHE_NS_DEFAULT 20.0         /* Compiled code with small entries. */
#define MEMORY_ERROR_DEFAULT 120000.0 /* The kernel's batches, on two processors. */
#define PAGES_ERROR_DEFAULT 16384.0   /* What an allocator keeps ready. */

static int read_counted(const struct json_at *at, struct language *language, struct err *err)
{
    static const char *const known[] = {"class",  "function",  "stdin",      "env",
                                        "policy", "budget_ms", "budget_why", "slow_start",
                                        "knee",   "again",     "constant",   NULL};
    struct language_counted *counted = &language->counted;
    struct json_at knee = json_at_key(at, "knee"), why = json_at_key(at, "budget_why");
    struct json_at env = json_at_key(at, "env"), slow = json_at_key(at, "slow_start");
    struct json_at policy = json_at_key(at, "policy"), again = json_at_key(at, "again");
    struct json_at constant = json_at_key(at, "constant");
    const char *text = ""; /* "budget_why" is for who reads the file. */
    int code = json_check_object(at, known, err);

    if (code == 0 && json_at_has(&why))
        code = json_get_text(&why, BUDGET_WHY_MAX, &text, err);
    for (int kind = 0; code == 0 && kind < PROBLEM_KIND_COUNT; kind++) {
        struct json_at argv = json_at_key(at, problem_kind_name((enum problem_kind)kind));

        if (json_at_has(&argv))
            code = language_read_argv(&argv, &counted->argv[kind], err);
    }
    if (code == 0 && json_at_has(&env))
        code = language_read_env(&env, &counted->env, err);
    if (code == 0 && json_at_has(&policy))
        code = check_get_id(&policy, &text, err);
    if (code == 0 && json_at_has(&policy))
        counted->policy = mem_strdup(text);
    if (code == 0)
        code = language_read_time(at, "budget_ms", &counted->budget_ns, err);
    if (code == 0 && json_at_has(&slow))
        code = json_get_bool(&slow, &counted->slow_start, err);
    if (code == 0 && json_at_has(&again))
        code = language_read_argv(&again, &counted->again, err);
    if (code == 0 && json_at_has(&constant))
        code = json_get_whole(&constant, 1, INT32_MAX, &counted->constant_units, err);
    if (code == 0 && json_at_has(&knee))
        code = json_get_whole(&knee, 0, INT32_MAX, &counted->knee, err);
    language->is_counted = code == 0;
    return code;
}

static int read_weighed(const struct json_at *at, struct language *language, struct err *err)
{
    static const char *const known[] = {"class", "budget_ms", "pages_error_bytes",
                                        "told_error_bytes", NULL};
    struct language_weighed *weighed = &language->weighed;
    struct json_at argv = json_at_key(at, "class");
    struct json_at pages = json_at_key(at, "pages_error_bytes");
    struct json_at told = json_at_key(at, "told_error_bytes");
    struct json_at budget = json_at_key(at, "budget_ms");
    int code = json_check_object(at, known, err);

    if (code == 0 && json_at_has(&argv))
        code = language_read_argv(&argv, &weighed->argv, err);
    if (code == 0 && json_at_has(&pages))
        code = json_get_number(&pages, 1, ERROR_BYTES_MAX, &weighed->pages_error_bytes, err);
    if (code == 0 && json_at_has(&told))
        code = json_get_number(&told, 1, ERROR_BYTES_MAX, &weighed->told_error_bytes, err);
    if (code == 0 && json_at_has(&budget))
        code = language_read_time(at, "budget_ms", &weighed->budget_ns, err);
    return code;
}

/* How much an operation of constant work slows down when its data leave the first-level cache, in
 * ns; how instructions are counted, and memory is weighed. */
int language_read_meter(const struct json_at *root, struct language *language, struct err *err)
{
    static const char *const known[] = {
        "cache_ns", "memory_error_bytes", "keeps_arguments", "qemu", "space", NULL};
    struct json_at at = json_at_key(root, "meter");
    struct json_at cache = json_at_key(&at, "cache_ns"), qemu = json_at_key(&at, "qemu");
    struct json_at memory = json_at_key(&at, "memory_error_bytes");
    struct json_at keeps = json_at_key(&at, "keeps_arguments"), space = json_at_key(&at, "space");
    int code;

    language->cache_ns = CACHE_NS_DEFAULT;
    language->memory_error_bytes = MEMORY_ERROR_DEFAULT;
    language->weighed.pages_error_bytes = PAGES_ERROR_DEFAULT;
    if (!json_at_has(&at))
        return 0;
    code = json_check_object(&at, known, err);
    if (code == 0 && json_at_has(&cache))
        code = json_get_number(&cache, 0, CACHE_NS_MAX, &language->cache_ns, err);
    if (code == 0 && json_at_has(&memory))
        code = json_get_number(&memory, 1, ERROR_BYTES_MAX, &language->memory_error_bytes, err);
    if (code == 0 && json_at_has(&keeps))
        code = json_get_bool(&keeps, &language->keeps_arguments, err);
    if (code == 0 && json_at_has(&qemu))
        code = read_counted(&qemu, language, err);
    if (code == 0 && json_at_has(&space))
        code = read_weighed(&space, language, err);
    return code;
}
