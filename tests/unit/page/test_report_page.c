#include "judge/page/report_page.h"

#include "judge/base/buf.h"
#include "judge/page/html.h"
#include "judge/stage/report_json.h"
#include "tests/unit/complexity/suite.h"
#include "tests/unit/page/sample_report.h"

#include <stdlib.h>
#include <string.h>

static char *page_of(struct report *report)
{
    json_t *json = report_to_json(report);
    struct buf page = {0};

    report_page(json, report->problem_title, &page);
    json_decref(json);
    report_destroy(report);
    return buf_steal(&page);
}

static size_t count(const char *text, const char *what)
{
    size_t found = 0;

    for (const char *at = text; (at = strstr(at, what)) != NULL; at++)
        found++;
    return found;
}

START_TEST(text_is_escaped)
{
    struct buf out = {0};

    html_text(&out, "<a href=\"x\">&'\001\xff\n\t\xe2\x80\xae");
    html_text(&out, NULL);
    ck_assert_str_eq(buf_text(&out), "&lt;a href=&quot;x&quot;&gt;&amp;&#39;??\n\t?");
    buf_clear(&out);
    html_element(&out, "th scope=\"row\"", "<");
    ck_assert_str_eq(buf_text(&out), "<th scope=\"row\">&lt;</th>");
    buf_fini(&out);
}
END_TEST

START_TEST(hostile_texts_do_nothing)
{
    char *page = page_of(sample_hostile());

    ck_assert_uint_eq(count(page, "<script"), 0);
    ck_assert_uint_eq(count(page, "</script"), 0);
    ck_assert_uint_eq(count(page, "<img"), 0);
    ck_assert_uint_eq(count(page, "\033"), 0);
    ck_assert_uint_eq(count(page, "\xe2\x80\xae"), 0);
    ck_assert_uint_ge(count(page, "&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;"), 16);
    ck_assert_uint_eq(count(page, "<h2>Made of</h2>"), 1);
    ck_assert_uint_eq(count(page, "3000 ms of CPU, 0 ms, 64 MiB"), 1);
    ck_assert_uint_eq(count(page, "Content-Security-Policy"), 1);
    free(page);
}
END_TEST

/* What the JSON leaves out is not on the page either. */
START_TEST(hidden_is_redacted)
{
    struct report *report = sample_hostile();
    char *page;

    provenance_fini(&report->provenance); /* Nothing in it is a candidate's. */
    report->failure.visible = false;
    free(report->failure.reason);
    report->failure.reason = strdup("a plain reason");
    free(report->output);
    report->output = NULL;
    free(report->compile_log);
    report->compile_log = strdup("");
    page = page_of(report);
    ck_assert_uint_eq(count(page, "onerror"), 0);
    ck_assert_uint_ge(count(page, "a plain reason"), 1);
    ck_assert_uint_ge(count(page, "hidden cases are not shown"), 1);
    free(page);
}
END_TEST

START_TEST(everything_is_on_it)
{
    static const char *const wanted[] = {"LRU Cache",
                                         "accepted",
                                         "qemu",
                                         "AC/list_and_map.cpp",
                                         "exceeded",
                                         "28 · n + 340",
                                         "evict",
                                         "stack overflow (line 3, in walk)",
                                         "30 of 30",
                                         "40 of 40",
                                         "right",
                                         "480 ms",
                                         "expected class",
                                         "worst batch",
                                         "amortised",
                                         "reference solution",
                                         "Memory by capacity",
                                         "1.8 MiB",
                                         "prefers-color-scheme:dark",
                                         "@media print"};
    char *page = page_of(sample_accepted());

    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        ck_assert_msg(strstr(page, wanted[i]) != NULL, "%s", wanted[i]);
    ck_assert_uint_eq(count(page, "<svg class=\"plot\""), 3);
    ck_assert_uint_eq(count(page, "<details>"), 3);
    /* One row for each size of the three growths, two groups, a claim, and the timings. */
    ck_assert_uint_eq(count(page, "<th scope=\"row\">"), 3 * 8 + 2 + 1 + 6);
    ck_assert_uint_eq(count(page, "nan"), 0);
    ck_assert_uint_eq(count(page, "://"), 0); /* Nothing is fetched. */
    free(page);
}
END_TEST

/* Each colour of the style is readable on each ground it is used on: contrast as WCAG has it. */
static double luminance(const char *hex)
{
    unsigned long value = strtoul(hex, NULL, 16);
    double parts[3], sum = 0;
    static const double weights[3] = {0.2126, 0.7152, 0.0722};

    if (strlen(hex) == 3)
        value = (value & 0xf00) * 0x1100 + (value & 0xf0) * 0x110 + (value & 0xf) * 0x11;
    for (int i = 0; i < 3; i++) {
        parts[i] = (double)(value >> (16 - 8 * i) & 0xff) / 255;
        parts[i] =
            parts[i] <= 0.04045 ? parts[i] / 12.92 : __builtin_pow((parts[i] + 0.055) / 1.055, 2.4);
        sum += weights[i] * parts[i];
    }
    return sum;
}

static double colour(const char *style, const char *name)
{
    char wanted[40], hex[8] = "";
    const char *at;

    snprintf(wanted, sizeof wanted, "--%s:#", name);
    at = strstr(style, wanted);
    ck_assert_msg(at != NULL, "%s", name);
    at += strlen(wanted);
    memcpy(hex, at, strspn(at, "0123456789abcdef") < 7 ? strspn(at, "0123456789abcdef") : 6);
    return luminance(hex);
}

START_TEST(colours_have_contrast)
{
    static const char *const pairs[][2] = {
        {"ink", "ground"}, {"ink", "card"},     {"soft", "ground"}, {"soft", "card"},
        {"ink", "code"},   {"good", "good-bg"}, {"bad", "bad-bg"},  {"doubt", "doubt-bg"},
        {"blue", "card"},  {"good", "card"},    {"grey", "card"},   {"violet", "card"},
        {"bad", "card"},
    };
    char *page = page_of(sample_accepted());
    const char *styles[2] = {strstr(page, ":root"), strstr(page, "prefers-color-scheme:dark")};

    for (size_t s = 0; s < 2; s++)
        for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
            double a = colour(styles[s], pairs[i][0]) + 0.05;
            double b = colour(styles[s], pairs[i][1]) + 0.05;
            double contrast = a > b ? a / b : b / a;

            ck_assert_msg(contrast >= 4.5, "%s on %s: %.2f", pairs[i][0], pairs[i][1], contrast);
        }
    free(page);
}
END_TEST

RUN_SUITE("report_page", text_is_escaped, hostile_texts_do_nothing, hidden_is_redacted,
          everything_is_on_it, colours_have_contrast)
