/* The sections of problem.json other than the interface: limits, compare, groups, policy. */
#include "judge/base/mem.h"
#include "judge/catalog/check.h"
#include "judge/catalog/problem_read.h"

#include <string.h>

#define TIME_MS_MAX 600000
#define NS_PER_MS 1000000u
#define MEMORY_BYTES_MIN (1u << 20)
#define MEMORY_BYTES_MAX (64ull << 30)
#define OUTPUT_BYTES_MIN 1024u
#define OUTPUT_BYTES_MAX (1u << 30)
#define TOLERANCE_MAX 0.1
#define CHECKER_CPU_MS_DEFAULT 5000
#define CHECKER_MEMORY_DEFAULT (512u << 20)
#define MESSAGE_LENGTH_MAX 400
#define RULE_LANGUAGES_MAX 32
#define POINTS_TOTAL 100

int problem_read_limits(const struct json_at *root, struct problem *problem, struct err *err)
{
    static const char *const known[] = {"cpu_ms", "wall_ms", "memory_bytes", "output_bytes", NULL};
    struct json_at limits = json_at_key(root, "limits");
    struct json_at cpu = json_at_key(&limits, known[0]), wall = json_at_key(&limits, known[1]);
    struct json_at memory = json_at_key(&limits, known[2]);
    struct json_at output = json_at_key(&limits, known[3]);
    int64_t cpu_ms, wall_ms;
    int code = json_check_object(&limits, known, err);

    if (code == 0)
        code = json_get_whole(&cpu, 1, TIME_MS_MAX, &cpu_ms, err);
    if (code == 0)
        code = json_get_whole(&wall, 1, TIME_MS_MAX, &wall_ms, err);
    if (code == 0)
        code = json_get_size(&memory, MEMORY_BYTES_MIN, MEMORY_BYTES_MAX,
                             &problem->limits.memory_bytes, err);
    if (code == 0)
        code = json_get_size(&output, OUTPUT_BYTES_MIN, OUTPUT_BYTES_MAX,
                             &problem->limits.output_bytes, err);
    if (code != 0)
        return code;
    if (wall_ms < cpu_ms)
        return json_fail(&wall, err,
                         "%lld is less than cpu_ms, %lld: no answer could use its CPU "
                         "time",
                         (long long)wall_ms, (long long)cpu_ms);
    problem->limits.cpu_ns = (uint64_t)cpu_ms * NS_PER_MS;
    problem->limits.wall_ns = (uint64_t)wall_ms * NS_PER_MS;
    return 0;
}

static bool returns_list(const struct problem *problem, int depth)
{
    for (size_t i = 0; i < problem->method_count; i++) {
        if (problem->methods[i].returns.depth >= depth)
            return true;
    }
    return false;
}

static int read_tolerance(const struct json_at *at, struct problem *problem, struct err *err)
{
    if (!json_at_has(at))
        return 0;
    if (problem->compare == COMPARE_CHECKER)
        return json_fail(at, err, "a checker compares by itself");
    if (problem->kind == PROBLEM_STDIN)
        return json_fail(at, err,
                         "only returned doubles have one, and a problem of kind stdin "
                         "returns nothing");
    return json_get_number(at, 0, TOLERANCE_MAX, &problem->tolerance, err);
}

/* "file" and the limits of one case. */
static int read_program(const struct json_at *at, const struct problem *problem,
                        struct problem_checker *program, struct err *err)
{
    struct json_at file = json_at_key(at, "file"), cpu = json_at_key(at, "cpu_ms");
    struct json_at memory = json_at_key(at, "memory_bytes");
    int64_t cpu_ms = CHECKER_CPU_MS_DEFAULT;
    int code = check_get_file(&file, problem->folder, problem->folder, &program->file, err);

    program->memory_bytes = CHECKER_MEMORY_DEFAULT;
    if (code == 0 && json_at_has(&cpu))
        code = json_get_whole(&cpu, 1, TIME_MS_MAX, &cpu_ms, err);
    if (code == 0 && json_at_has(&memory))
        code =
            json_get_size(&memory, MEMORY_BYTES_MIN, MEMORY_BYTES_MAX, &program->memory_bytes, err);
    program->cpu_ns = (uint64_t)cpu_ms * NS_PER_MS;
    return code;
}

/* What only a checker has. */
static int read_checker(const struct json_at *compare, struct problem *problem, struct err *err)
{
    static const char *const own[] = {"file", "cpu_ms", "memory_bytes"};

    if (problem->compare == COMPARE_CHECKER)
        return read_program(compare, problem, &problem->checker, err);
    for (size_t i = 0; i < sizeof own / sizeof *own; i++) {
        struct json_at at = json_at_key(compare, own[i]);

        if (json_at_has(&at))
            return json_fail(&at, err, "only a checker has it (\"mode\": \"checker\")");
    }
    return 0;
}

int problem_read_validator(const struct json_at *root, struct problem *problem, struct err *err)
{
    static const char *const known[] = {"file", "cpu_ms", "memory_bytes", NULL};
    struct json_at validator = json_at_key(root, "validator");
    int code;

    if (!json_at_has(&validator))
        return 0;
    code = json_check_object(&validator, known, err);
    return code == 0 ? read_program(&validator, problem, &problem->validator, err) : code;
}

int problem_read_compare(const struct json_at *root, struct problem *problem, struct err *err)
{
    static const char *const known[] = {"mode",   "tolerance",    "file",
                                        "cpu_ms", "memory_bytes", NULL};
    static const char *const call_modes[] = {"exact", "unordered", "unordered-nested", "checker",
                                             NULL};
    static const char *const stdin_modes[] = {"tokens", "lines", "exact", "checker", NULL};
    static const enum compare_mode call_values[] = {COMPARE_EXACT, COMPARE_UNORDERED,
                                                    COMPARE_UNORDERED_NESTED, COMPARE_CHECKER};
    static const enum compare_mode stdin_values[] = {COMPARE_TOKENS, COMPARE_LINES, COMPARE_EXACT,
                                                     COMPARE_CHECKER};
    bool is_stdin = problem->kind == PROBLEM_STDIN;
    struct json_at compare = json_at_key(root, "compare");
    struct json_at mode = json_at_key(&compare, "mode");
    struct json_at tolerance = json_at_key(&compare, "tolerance");
    size_t index = 0; /* What holds when nothing is said. */
    int code = 0;

    if (json_at_has(&compare)) {
        code = json_check_object(&compare, known, err);
        if (code == 0 && json_at_has(&mode))
            code = json_get_name(&mode, is_stdin ? stdin_modes : call_modes, &index, err);
        if (code != 0)
            return code;
    }
    problem->compare = is_stdin ? stdin_values[index] : call_values[index];
    code = read_tolerance(&tolerance, problem, err);
    if (code == 0)
        code = read_checker(&compare, problem, err);
    if (code != 0)
        return code;
    if (problem->compare == COMPARE_UNORDERED && !returns_list(problem, 1))
        return json_fail(&mode, err,
                         "\"unordered\" is for returned lists, and nothing returns one");
    if (problem->compare == COMPARE_UNORDERED_NESTED && !returns_list(problem, 2))
        return json_fail(&mode, err,
                         "\"unordered-nested\" is for returned lists of lists, and nothing "
                         "returns one");
    return 0;
}

/* {"file", "seed", "count"} in place of a file of cases. */
static int read_generator(const struct json_at *at, const struct problem *problem,
                          struct group_generator *generator, struct err *err)
{
    static const char *const known[] = {"file", "seed", "count", NULL};
    struct json_at file = json_at_key(at, "file"), seed = json_at_key(at, "seed");
    struct json_at count = json_at_key(at, "count");
    int64_t number = 0;
    int code = json_check_object(at, known, err);

    if (code == 0)
        code = json_get_whole(&seed, 0, INT32_MAX, &generator->seed, err);
    if (code == 0)
        code = json_get_whole(&count, 1, CASES_MAX, &number, err);
    if (code == 0)
        code = check_get_file(&file, problem->folder, problem->folder, &generator->file, err);
    generator->count = (size_t)number;
    return code;
}

static int read_group(const struct json_at *at, struct problem *problem, struct err *err)
{
    static const char *const known[] = {"name", "visibility", "file", "generator", "points", NULL};
    static const char *const visibilities[] = {"sample", "hidden", NULL};
    struct json_at name = json_at_key(at, "name"), visibility = json_at_key(at, "visibility");
    struct json_at file = json_at_key(at, "file"), points = json_at_key(at, "points");
    struct json_at generator = json_at_key(at, "generator");
    struct group *group = &problem->groups[problem->group_count];
    const char *text;
    size_t index;
    int64_t number = 0;
    int code = json_check_object(at, known, err);

    if (code == 0)
        code = check_get_id(&name, &text, err);
    for (size_t i = 0; code == 0 && i < problem->group_count; i++) {
        if (strcmp(problem->groups[i].name, text) == 0)
            code = json_fail(&name, err, "there are two groups \"%s\"", text);
    }
    if (code == 0)
        code = json_get_name(&visibility, visibilities, &index, err);
    if (code == 0 && (index == 1 || json_at_has(&points)))
        code = json_get_whole(&points, 0, index == 1 ? POINTS_TOTAL : 0, &number, err);
    if (code == 0 && json_at_has(&generator) && json_at_has(&file))
        code = json_fail(&file, err, "there is a generator already");
    if (code == 0 && json_at_has(&generator))
        code = read_generator(&generator, problem, &group->generator, err);
    else if (code == 0)
        code = check_get_file(&file, problem->folder, problem->folder, &group->file, err);
    if (code != 0)
        return code;
    group->name = mem_strdup(text);
    group->sample = index == 0;
    group->points = (int)number;
    problem->group_count++;
    return 0;
}

int problem_read_groups(const struct json_at *root, struct problem *problem, struct err *err)
{
    struct json_at groups = json_at_key(root, "groups");
    int total = 0, code = json_check_list(&groups, 1, PROBLEM_GROUPS_MAX, err);

    for (size_t i = 0; code == 0 && i < json_array_size(groups.json); i++) {
        struct json_at group = json_at_index(&groups, i);

        code = read_group(&group, problem, err);
    }
    if (code != 0)
        return code;
    for (size_t i = 0; i < problem->group_count; i++)
        total += problem->groups[i].points;
    if (total != POINTS_TOTAL)
        return json_fail(&groups, err,
                         "expected the points of the hidden groups to sum to %d, "
                         "found %d",
                         POINTS_TOTAL, total);
    return 0;
}

static int read_languages(const struct json_at *at, struct source_rule *rule, struct err *err)
{
    int code = 0;

    if (!json_at_has(at))
        return 0;
    code = json_get_texts(at, 1, RULE_LANGUAGES_MAX, &rule->languages, err);
    for (size_t i = 0; code == 0 && i < json_array_size(at->json); i++) {
        struct json_at language = json_at_index(at, i);
        const char *id;

        code = check_get_id(&language, &id, err);
    }
    return code;
}

/* The rule counts from the start, so that problem_destroy frees whatever was read of it. */
static int read_rule(const struct json_at *at, struct problem *problem, struct err *err)
{
    static const char *const known[] = {"name",    "languages", "pattern",
                                        "message", "required",  NULL};
    struct json_at name = json_at_key(at, "name"), languages = json_at_key(at, "languages");
    struct json_at pattern = json_at_key(at, "pattern"), message = json_at_key(at, "message");
    struct json_at required = json_at_key(at, "required");
    struct source_rule *rule = &problem->rules[problem->rule_count];
    const char *name_text, *pattern_text, *message_text;
    int code = json_check_object(at, known, err);

    if (code == 0)
        code = check_get_id(&name, &name_text, err);
    for (size_t i = 0; code == 0 && i < problem->rule_count; i++) {
        if (strcmp(problem->rules[i].name, name_text) == 0)
            code = json_fail(&name, err, "there are two rules \"%s\"", name_text);
    }
    if (code == 0)
        code = check_get_pattern(&pattern, &pattern_text, err);
    if (code == 0)
        code = json_get_text(&message, MESSAGE_LENGTH_MAX, &message_text, err);
    if (code == 0 && json_at_has(&required))
        code = json_get_bool(&required, &rule->required, err);
    if (code != 0)
        return code;
    problem->rule_count++;
    rule->name = mem_strdup(name_text);
    rule->pattern = mem_strdup(pattern_text);
    rule->message = mem_strdup(message_text);
    return read_languages(&languages, rule, err);
}

int problem_read_policy(const struct json_at *root, struct problem *problem, struct err *err)
{
    struct json_at policy = json_at_key(root, "policy");
    int code;

    if (!json_at_has(&policy))
        return 0;
    code = json_check_list(&policy, 0, PROBLEM_RULES_MAX, err);
    for (size_t i = 0; code == 0 && i < json_array_size(policy.json); i++) {
        struct json_at rule = json_at_index(&policy, i);

        code = read_rule(&rule, problem, err);
    }
    return code;
}
