/* What one graded solution says of its problem. */
#include "judge/author/check.h"
#include "judge/base/json_text.h"
#include "judge/base/mem.h"
#include "judge/stage/measure_detail.h"

#include <stdlib.h>
#include <string.h>

#define OUR_WORDS "judge: " /* What our runtimes add: addresses, which nobody reads. */
#define FAILED_AT "at n = " /* How the notes of stage/prober.c begin that name a failure. */

/* Takes the text over from the finding that it becomes. */
static void fail(json_t *problem, json_t *solution, const char *format, const char *a,
                 const char *b, const char *c)
{
    const json_t *findings = json_object_get(problem, "findings");

    /* The format is one of those below. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    check_find(problem, "error", json_text(solution, "file"), format, a, b, c);
#pragma GCC diagnostic pop
    json_object_set_new(solution, "ok", json_false());
    json_object_set(
        solution, "text",
        json_object_get(json_array_get(findings, json_array_size(findings) - 1), "text"));
}

/* "group edge, case 3: ", as far as the report says where it was. */
static char *where_of(const json_t *failure)
{
    const json_t *number = json_object_get(failure, "case");
    const char *group = json_text(failure, "group"), *name = json_text(failure, "case_name");

    if (group[0] == '\0' || !json_is_integer(number))
        return mem_strdup("");
    return mem_printf("group %s, case %" JSON_INTEGER_FORMAT "%s%s%s: ", group,
                      json_integer_value(number) + 1, name[0] != '\0' ? " (" : "", name,
                      name[0] != '\0' ? ")" : "");
}

char *check_last_line(const char *text)
{
    size_t end = strlen(text), start;

    for (;;) {
        while (end > 0 && text[end - 1] == '\n')
            end--;
        for (start = end; start > 0 && text[start - 1] != '\n';)
            start--;
        if (start == 0 || strncmp(text + start, OUR_WORDS, strlen(OUR_WORDS)) != 0)
            break;
        end = start;
    }
    while (text[start] == ' ')
        start++;
    return mem_strndup(text + start, end > start ? end - start : 0);
}

/* A fault of the problem's own programs is the same for every solution. */
static bool said_already(const json_t *problem, const char *reason)
{
    const json_t *finding;
    size_t i;

    json_array_foreach(json_object_get(problem, "findings"), i, finding)
    {
        const char *text = json_text(finding, "text");

        if (strstr(text, "got IE: ") != NULL && strstr(text, reason) != NULL)
            return true;
    }
    return false;
}

static void judge_verdict(json_t *problem, json_t *solution, const json_t *report)
{
    const char *expected = json_text(solution, "expected");
    const char *verdict = json_text(report, "verdict");
    const json_t *failure = json_object_get(report, "failure");
    const char *detail = json_text(failure, "detail");
    char *where, *last, *reason;

    if (strncmp(expected, "AC-", 3) == 0)
        expected = "AC";
    if (strcmp(verdict, expected) == 0)
        return;
    if (strcmp(verdict, "AC") == 0 && strcmp(expected, "TLE") == 0)
        fail(problem, solution,
             "with twice the time limit it is accepted: the tests must take a too slow solution "
             "longer%s%s%s",
             "", "", "");
    else if (strcmp(verdict, "AC") == 0)
        fail(problem, solution, "the tests let it through: it is accepted and should be %s%s%s",
             expected, "", "");
    else {
        where = where_of(failure);
        last = strcmp(verdict, "IE") == 0 ? check_last_line(detail) : mem_strdup(detail);
        reason = mem_printf("%s%s%s%s", where, json_text(failure, "reason"),
                            last[0] != '\0' ? ": " : "", last);
        if (strcmp(verdict, "IE") == 0 && said_already(problem, json_text(failure, "reason")))
            json_object_set_new(solution, "ok", json_false());
        else
            fail(problem, solution, "expected %s, got %s: %s", expected, verdict, reason);
        free(last);
        free(reason);
        free(where);
    }
}

/* Of its limit, the most that a group says of its cases. */
static double share(const json_t *report, const char *key, const json_t *limit)
{
    const json_t *group;
    double most = 0;
    size_t i;

    json_array_foreach(json_object_get(report, "groups"), i, group)
    {
        double taken = json_number_value(json_object_get(group, key));
        most = taken > most ? taken : most;
    }
    return json_number_value(limit) > 0 ? most / json_number_value(limit) : 0;
}

static void judge_cost(json_t *problem, json_t *solution, const json_t *report)
{
    double cpu = share(report, "case_cpu_ns", json_object_get(solution, "cpu_limit_ns"));
    double memory =
        share(report, "memory_peak_bytes", json_object_get(solution, "memory_limit_bytes"));

    json_object_set_new(solution, "cpu_share", json_real(cpu));
    json_object_set_new(solution, "memory_share", json_real(memory));
    if (strcmp(json_text(solution, "expected"), "AC") != 0)
        return;
    if (cpu > CHECK_CPU_SHARE_MAX)
        check_find(problem, "note", json_text(solution, "file"),
                   "a case may take %.0f %% of the CPU limit; a right solution should stay below "
                   "%.0f %%",
                   100 * cpu, 100 * CHECK_CPU_SHARE_MAX);
    if (memory > 2 * CHECK_CPU_SHARE_MAX)
        check_find(problem, "note", json_text(solution, "file"),
                   "it takes %.0f %% of the memory limit", 100 * memory);
}

static size_t add_growth(json_t *rows, const json_t *part, const char *prefix)
{
    const char *name;
    const json_t *growth;
    size_t exceeded = 0;

    json_object_foreach((json_t *)part, name, growth)
    {
        const char *verdict = json_text(growth, "verdict");

        json_array_append_new(rows,
                              json_pack("{s:s+, s:O?, s:O?, s:s}", "operation", prefix, name,
                                        "class", json_object_get(growth, "class"), "expected",
                                        json_object_get(growth, "expected"), "verdict", verdict));
        exceeded += strcmp(verdict, "exceeded") == 0;
    }
    return exceeded;
}

/* An operation that no figure is had of because its own call gave another answer: where answers are
 * right, the pattern is wrong. What fails otherwise may count on the statement's bounds, which a
 * measurement goes beyond. */
static void judge_stop(json_t *problem, json_t *solution, const char *name, const json_t *growth)
{
    const json_t *stopped = json_object_get(growth, "stopped");
    const char *verdict = json_text(stopped, "verdict"), *reason = json_text(stopped, "reason");

    if (strcmp(json_text(growth, "verdict"), "not measured") != 0 || strcmp(verdict, "WA") != 0 ||
        strstr(reason, MEASURE_ENDED) != NULL)
        return;
    fail(
        problem, solution,
        "%s is not measured, since pattern \"%s\" of complexity.operations (or the fill) fails: %s",
        name, json_text(growth, "pattern"), json_text(growth, "note"));
}

/* Nothing was measured, since the very first calls, at the smallest size, failed. */
static void judge_no_start(json_t *problem, json_t *solution, const json_t *complexity)
{
    const char *note = json_text(complexity, "note");

    if (json_object_size(json_object_get(complexity, "time")) == 0 &&
        strncmp(note, FAILED_AT, strlen(FAILED_AT)) == 0)
        fail(problem, solution,
             "nothing is measured, since a pattern of complexity.operations fails: %s%s%s", note,
             "", "");
}

static void judge_not_slow(json_t *problem, json_t *solution, size_t open, size_t count)
{
    char *text =
        mem_printf("nothing that it does is found to grow faster than expected (%zu of %zu "
                   "figures are inconclusive)",
                   open, count);

    if (open > 0)
        check_find(problem, "note", json_text(solution, "file"), "%s", text);
    else
        fail(problem, solution, "%s%s%s", text, "", "");
    free(text);
}

static void judge_growth(json_t *problem, json_t *solution, const json_t *report)
{
    const json_t *complexity = json_object_get(report, "complexity");
    json_t *rows = json_array();
    size_t exceeded = add_growth(rows, json_object_get(complexity, "time"), "") +
                      add_growth(rows, json_object_get(complexity, "space"), "space in ");
    const json_t *row;
    const json_t *growth;
    const char *name;
    size_t i, open = 0;

    json_object_set_new(solution, "complexity", rows);
    json_object_foreach((json_t *)json_object_get(complexity, "time"), name, growth)
    {
        judge_stop(problem, solution, name, growth);
    }
    json_array_foreach(rows, i, row)
    {
        const char *verdict = json_text(row, "verdict");

        open += strcmp(verdict, "inconclusive") == 0;
        if (strcmp(verdict, "exceeded") == 0 && strcmp(json_text(solution, "expected"), "AC") == 0)
            fail(problem, solution, "%s is measured %s, more than the expected %s",
                 json_text(row, "operation"), json_text(row, "class"), json_text(row, "expected"));
    }
    if (strcmp(json_text(solution, "expected"), "AC-slow") == 0 && exceeded == 0)
        judge_not_slow(problem, solution, open, json_array_size(rows));
}

/* A right answer keeps nothing that it does not need; if it seems to, `steady` may be to blame. */
static void judge_leak(json_t *problem, json_t *solution, const json_t *report)
{
    const json_t *leak = json_object_get(json_object_get(report, "complexity"), "leak");
    const char *expected = json_text(solution, "expected");
    bool leaks = strcmp(json_text(leak, "verdict"), "leak") == 0;
    char *bytes;

    if (strcmp(expected, "AC-leak") == 0 && !leaks)
        fail(problem, solution, "no leak is found: %s%s%s",
             json_is_object(leak)
                 ? json_text(leak, "verdict")
                 : "it is looked for in classes that state \"space\" and \"steady\"",
             "", "");
    if (strcmp(expected, "AC") != 0 || !leaks)
        return;
    bytes = mem_printf("%.3g", json_number_value(json_object_get(leak, "bytes_per_operation")));
    fail(problem, solution,
         "it is measured to leak %s bytes an operation while its contents stay the same: it does, "
         "or the calls of \"steady\" add to what it holds%s%s",
         bytes, "", "");
    free(bytes);
}

void check_judge(json_t *problem, json_t *solution, const json_t *report)
{
    const json_t *failure = json_object_get(report, "failure");

    json_object_set(solution, "verdict", json_object_get(report, "verdict"));
    json_object_set_new(solution, "ok", json_true());
    json_object_set(solution, "score", json_object_get(report, "score"));
    if (json_is_object(failure))
        json_object_set(solution, "reason", json_object_get(failure, "reason"));
    judge_verdict(problem, solution, report);
    judge_cost(problem, solution, report);
    if (!json_is_true(json_object_get(solution, "ok")))
        return;
    judge_no_start(problem, solution, json_object_get(report, "complexity"));
    if (json_object_size(json_object_get(json_object_get(report, "complexity"), "time")) > 0) {
        judge_growth(problem, solution, report);
        judge_leak(problem, solution, report);
    }
}
