#include "judge/page/report_page.h"

#include "judge/core/verdict.h"
#include "judge/page/html.h"
#include "judge/page/page_parts.h"

#include <stdbool.h>
#include <string.h>

/* No script, no network, no frame, no form: whatever slips through the escaping can do nothing. */
#define POLICY "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
#define POLICY_SCRIPT "; script-src "

const char *page_get(const json_t *object, const char *key)
{
    return json_string_value(json_object_get(object, key));
}

double page_number(const json_t *object, const char *key)
{
    return json_number_value(json_object_get(object, key));
}

const char *page_mood(const char *verdict)
{
    static const struct {
        const char *verdict;
        const char *mood;
    } moods[] = {
        {"AC", "good"},          {"met", "good"},           {"right", "good"},
        {"IE", "doubt"},         {"inconclusive", "doubt"}, {"not measured", "doubt"},
        {"unverified", "doubt"}, {"not run", "doubt"},
    };

    for (size_t i = 0; i < sizeof moods / sizeof *moods; i++)
        if (verdict != NULL && strcmp(verdict, moods[i].verdict) == 0)
            return moods[i].mood;
    return "bad";
}

void page_chip(struct buf *out, const char *verdict)
{
    buf_printf(out, "<p class=\"chip %s\">", page_mood(verdict));
    html_text(out, verdict);
    buf_add_text(out, "</p>");
}

static const char *name_of(const char *verdict)
{
    enum verdict id;

    return verdict != NULL && verdict_parse(verdict, &id) == 0 ? verdict_name(id) : "";
}

static const char *text_or(const char *text, const char *otherwise)
{
    return text != NULL ? text : otherwise;
}

void page_open(struct buf *out, const char *title, const char *script, const char *style)
{
    buf_add_text(out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                      "<meta http-equiv=\"Content-Security-Policy\" content=\"" POLICY);
    if (script != NULL)
        buf_printf(out, POLICY_SCRIPT "%s", script);
    buf_add_text(out, "\">\n"
                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                      "<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
    html_text(out, title);
    buf_add_text(out, "</title>\n<style>\n");
    buf_add_text(out, page_style);
    if (style != NULL)
        buf_add_text(out, style);
    buf_add_text(out, "</style>\n</head>\n<body>\n<header>\n");
}

void page_links(struct buf *out, const struct page_link *links)
{
    if (links == NULL)
        return;
    buf_add_text(out, "<nav aria-label=\"Pages\">");
    for (; links->href != NULL; links++) {
        buf_add_text(out, "<a href=\"");
        html_text(out, links->href);
        buf_add_text(out, "\">");
        html_text(out, links->text);
        buf_add_text(out, "</a> ");
    }
    buf_add_text(out, "</nav>\n");
}

static void add_head(struct buf *out, const json_t *report, const char *title,
                     const struct report_frame *frame)
{
    struct buf name = {0};

    buf_printf(&name, "%s · %s · %s", text_or(page_get(report, "verdict"), "?"), title,
               text_or(page_get(report, "language"), "?"));
    if (frame->candidate != NULL)
        buf_printf(&name, " · %s", frame->candidate);
    page_open(out, buf_text(&name), NULL, NULL);
    buf_fini(&name);
    page_links(out, frame->links);
    html_element(out, "h1", frame->candidate != NULL ? frame->candidate : title);
    if (frame->candidate != NULL)
        html_element(out, "p", title);
    buf_add_text(out, "<div class=\"summary\">");
    page_chip(out, page_get(report, "verdict"));
    html_element(out, "p", name_of(page_get(report, "verdict")));
    buf_printf(out, "<p>score <strong>%.0f</strong> of 100</p>", page_number(report, "score"));
    html_element(out, "p", page_get(report, "language"));
    buf_add_text(out, "<p class=\"soft\">");
    html_text(out, page_get(report, "problem"));
    buf_add_text(out, ", report ");
    html_text(out, page_get(report, "id"));
    buf_add_text(out, "</p></div>\n");
    html_element(out, "p class=\"soft\"", page_get(report, "score_rule"));
    if (frame->note != NULL)
        html_element(out, "p", frame->note);
    buf_add_text(out, "</header>\n<main>\n");
}

static void add_block(struct buf *out, const char *name, const char *text)
{
    if (text == NULL || text[0] == '\0')
        return;
    html_element(out, "dt", name);
    buf_add_text(out, "<dd>");
    html_element(out, "pre", text);
    buf_add_text(out, "</dd>\n");
}

static void add_place(struct buf *out, const json_t *failure)
{
    const json_t *at = json_object_get(failure, "case");
    const json_t *operation = json_object_get(failure, "operation");

    if (page_get(failure, "group") == NULL)
        return;
    buf_add_text(out, "<p class=\"soft\">group ");
    html_text(out, page_get(failure, "group"));
    if (json_is_integer(at))
        buf_printf(out, ", case %.0f", json_number_value(at) + 1);
    if (page_get(failure, "case_name") != NULL) {
        buf_add_text(out, " (");
        html_text(out, page_get(failure, "case_name"));
        buf_add_text(out, ")");
    }
    if (json_is_integer(operation))
        buf_printf(out, ", operation %.0f", json_number_value(operation) + 1);
    buf_add_text(out, "</p>\n");
}

static void add_failure(struct buf *out, const json_t *report)
{
    const json_t *failure = json_object_get(report, "failure");
    const json_t *example = json_object_get(failure, "counterexample");
    const json_t *small = json_object_get(failure, "small");

    if (!json_is_object(failure))
        return;
    buf_add_text(out, "<h2>Failure</h2>\n<section class=\"card\" aria-label=\"Failure\">\n"
                      "<div class=\"head\">");
    page_chip(out, page_get(failure, "verdict"));
    html_element(out, "p class=\"class\"", page_get(failure, "reason"));
    buf_add_text(out, "</div>\n");
    add_place(out, failure);
    buf_add_text(out, "<dl>\n");
    add_block(out, json_is_integer(json_object_get(example, "operation")) ? "Call" : "Input",
              page_get(example, "call"));
    add_block(out, "Expected", page_get(example, "expected"));
    add_block(out, "Got", page_get(example, "got"));
    add_block(out, "Before", page_get(example, "before"));
    add_block(out, "Detail", page_get(failure, "detail"));
    add_block(out, "Smallest failing case", page_get(small, "calls"));
    add_block(out, "Expected there", page_get(small, "expected"));
    add_block(out, "Got there", page_get(small, "got"));
    add_block(out, "Note", page_get(small, "note"));
    buf_add_text(out, "</dl>\n");
    if (json_is_true(json_object_get(failure, "right_alone")))
        buf_add_text(out, "<p>It fails only after other cases in the same process: something "
                          "outlives its object (static, global or class-level state).</p>\n");
    if (!json_is_object(example) && json_is_integer(json_object_get(failure, "case")))
        buf_add_text(out,
                     "<p class=\"soft\">Inputs and results of hidden cases are not shown.</p>\n");
    buf_add_text(out, "</section>\n");
}

static void add_group(struct buf *out, const json_t *group)
{
    bool skipped = json_is_true(json_object_get(group, "skipped"));
    const char *verdict = skipped ? "not run" : page_get(group, "verdict");

    buf_add_text(out, "<tr>");
    html_element(out, "th scope=\"row\"", page_get(group, "name"));
    html_element(out, "td", page_get(group, "visibility"));
    buf_printf(out, "<td><span class=\"chip %s\">", page_mood(verdict));
    html_text(out, verdict);
    buf_printf(out,
               "</span></td><td>%.0f of %.0f</td><td>%.0f of %.0f</td><td>%.1f ms</td>"
               "<td>%.1f ms</td><td>%.1f MiB</td></tr>\n",
               page_number(group, "cases_passed"), page_number(group, "cases_total"),
               page_number(group, "points"), page_number(group, "points_max"),
               page_number(group, "cpu_ns") / 1e6, page_number(group, "wall_ns") / 1e6,
               page_number(group, "memory_peak_bytes") / 1048576.0);
}

static void add_groups(struct buf *out, const json_t *report)
{
    const json_t *groups = json_object_get(report, "groups");
    size_t i;
    json_t *group;

    if (json_array_size(groups) == 0)
        return;
    buf_add_text(out, "<h2>Tests</h2>\n<div class=\"wide\"><table>\n"
                      "<caption>Groups of cases</caption>\n<thead><tr><th "
                      "scope=\"col\">group</th><th scope=\"col\">kind</th>"
                      "<th scope=\"col\">verdict</th><th scope=\"col\">cases</th>"
                      "<th scope=\"col\">points</th><th scope=\"col\">CPU time</th>"
                      "<th scope=\"col\">wall time</th><th scope=\"col\">memory</th></tr></thead>\n"
                      "<tbody>\n");
    json_array_foreach(groups, i, group)
    {
        add_group(out, group);
    }
    buf_add_text(out, "</tbody></table></div>\n");
}

static void add_claims(struct buf *out, const json_t *report)
{
    json_t *claims = json_object_get(report, "claims");
    const char *name;
    json_t *claim;

    if (json_object_size(claims) == 0)
        return;
    buf_add_text(out, "<h2>Claims</h2>\n<div class=\"wide\"><table>\n"
                      "<caption>What the candidate claimed, held against what was measured"
                      "</caption>\n<thead><tr><th scope=\"col\">of</th>"
                      "<th scope=\"col\">claimed</th><th scope=\"col\">measured</th>"
                      "<th scope=\"col\">verdict</th></tr></thead>\n<tbody>\n");
    json_object_foreach(claims, name, claim)
    {
        const char *measured = page_get(claim, "measured");

        buf_add_text(out, "<tr>");
        html_element(out, "th scope=\"row\"", name);
        html_element(out, "td", page_get(claim, "claimed"));
        html_element(out, "td", measured != NULL ? measured : "–");
        buf_printf(out, "<td><span class=\"chip %s\">", page_mood(page_get(claim, "verdict")));
        html_text(out, page_get(claim, "verdict"));
        buf_add_text(out, "</span></td></tr>\n");
    }
    buf_add_text(out, "</tbody></table></div>\n");
}

static void add_log(struct buf *out, const char *title, const char *text, bool open)
{
    if (text == NULL || text[0] == '\0')
        return;
    html_element(out, "h2", title);
    buf_printf(out, "<details%s><summary>%zu bytes</summary>\n", open ? " open" : "", strlen(text));
    html_element(out, "pre", text);
    buf_add_text(out, "</details>\n");
}

static void add_timings(struct buf *out, const json_t *report)
{
    static const char *const rows[][2] = {
        {"compile", "compile_ns"},     {"run", "run_ns"},     {"measure", "measure_ns"},
        {"reference", "reference_ns"}, {"total", "total_ns"},
    };
    const json_t *timings = json_object_get(report, "timings");

    buf_add_text(out, "<h2>Time taken</h2>\n<table>\n<caption>Wall time of each stage</caption>\n"
                      "<thead><tr><th scope=\"col\">stage</th><th scope=\"col\">time</th></tr>"
                      "</thead>\n<tbody>\n");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        buf_printf(out, "<tr><th scope=\"row\">%s</th><td>%.0f ms</td></tr>\n", rows[i][0],
                   page_number(timings, rows[i][1]) / 1e6);
    buf_printf(out, "<tr><th scope=\"row\">compiler's CPU</th><td>%.0f ms</td></tr>\n",
               page_number(json_object_get(report, "compile"), "cpu_ns") / 1e6);
    buf_add_text(out, "</tbody></table>\n");
}

/* What judge replay compares, for whoever has to defend the rest. */
static void add_provenance(struct buf *out, const json_t *report)
{
    static const char *const rows[][2] = {
        {"judge", "judge"},
        {"toolchain", "toolchain"},
        {"problem, by the hash of its files", "problem"},
        {"driver, likewise", "driver"},
        {"source, by its hash", "source"},
    };
    const json_t *provenance = json_object_get(report, "provenance");
    const json_t *limits = json_object_get(provenance, "limits");
    const json_t *asked = json_object_get(provenance, "asked");

    if (!json_is_object(provenance))
        return;
    buf_add_text(out, "<h2>Made of</h2>\n<div class=\"wide\"><table>\n<caption>Of what this report "
                      "was made</caption>\n<tbody>\n");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *value = page_get(provenance, rows[i][1]);

        buf_printf(out, "<tr><th scope=\"row\">%s</th>", rows[i][0]);
        html_element(out, "td", value != NULL ? value : "–");
        buf_add_text(out, "</tr>\n");
    }
    buf_add_text(out, "<tr><th scope=\"row\">meter asked for</th>");
    html_element(out, "td", page_get(asked, "meter"));
    buf_add_text(out, "</tr>\n<tr><th scope=\"row\">claims</th>");
    html_element(out, "td", page_get(asked, "claims") != NULL ? page_get(asked, "claims") : "–");
    buf_add_text(out, "</tr>\n");
    buf_printf(out,
               "<tr><th scope=\"row\">limits of a case</th><td>%.0f ms of CPU, %.0f ms, "
               "%.0f MiB</td></tr>\n</tbody></table></div>\n",
               page_number(limits, "cpu_ns") / 1e6, page_number(limits, "wall_ns") / 1e6,
               page_number(limits, "memory_bytes") / (1 << 20));
}

void report_page(const json_t *report, const char *title, struct buf *out)
{
    const struct report_frame none = {.links = NULL};

    report_page_framed(report, title, &none, out);
}

void report_page_framed(const json_t *report, const char *title, const struct report_frame *frame,
                        struct buf *out)
{
    const json_t *compile = json_object_get(report, "compile");

    add_head(out, report, title, frame);
    add_failure(out, report);
    add_groups(out, report);
    page_complexity(json_object_get(report, "complexity"), out);
    add_claims(out, report);
    add_log(out, "Compiler", page_get(compile, "log"),
            !json_is_true(json_object_get(compile, "ok")));
    add_log(out, "What it printed", page_get(report, "output"), true);
    if (frame->source != NULL) {
        buf_add_text(out, "<h2>Source</h2>\n");
        html_element(out, "pre", frame->source);
    }
    add_timings(out, report);
    add_provenance(out, report);
    buf_add_text(out, "</main>\n<footer><p>Correctness and complexity are reported apart. What the "
                      "figures cannot separate is inconclusive and held against nobody.</p>"
                      "</footer>\n</body>\n</html>\n");
}
