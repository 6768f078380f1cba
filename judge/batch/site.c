#include "judge/batch/site.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/core/limits.h"
#include "judge/page/html.h"
#include "judge/page/page_parts.h"
#include "judge/page/report_page.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct page_link links[] = {
    {"index.html", "Overview"},
    {"answers.html", "Answers"},
    {"matrix.html", "Candidates × problems"},
    {NULL, NULL},
};

#define LINKS_MAX 6

void site_chip(struct buf *out, const struct figures *figures)
{
    const char *word = figures_word(figures);
    bool none = figures->status == RESULT_MISSING;

    buf_printf(out, "<span class=\"chip %s\">", none ? "doubt" : page_mood(word));
    html_text(out, none ? "not graded" : word);
    buf_add_text(out, "</span>");
}

/* What script-src allows: this one script. */
static char *script_source(void)
{
    unsigned char hash[crypto_hash_sha256_BYTES];
    char text[sodium_base64_ENCODED_LEN(sizeof hash, sodium_base64_VARIANT_ORIGINAL)];

    crypto_hash_sha256(hash, (const unsigned char *)site_script, strlen(site_script));
    sodium_bin2base64(text, sizeof text, hash, sizeof hash, sodium_base64_VARIANT_ORIGINAL);
    return mem_printf("'sha256-%s'", text);
}

static int write_page(const struct batch *batch, const char *file, const char *title, bool script,
                      void (*body)(const struct batch *batch, struct buf *out), struct err *err)
{
    char *name = mem_printf("report/%s", file), *source = script ? script_source() : NULL;
    struct buf page = {0};
    int code;

    page_open(&page, title, source, site_style);
    page_links(&page, links);
    html_element(&page, "h1", title);
    buf_add_text(&page, "</header>\n<main>\n");
    body(batch, &page);
    buf_add_text(&page, "</main>\n");
    if (script)
        buf_printf(&page, "<script>%s</script>\n", site_script);
    buf_add_text(&page, "</body>\n</html>\n");
    code = out_folder_write(&batch->dir, name, buf_text(&page), page.length, err);
    buf_fini(&page);
    free(source);
    free(name);
    return code;
}

int site_write(const struct batch *batch, struct err *err)
{
    int code = write_page(batch, "index.html", "Overview", false, site_overview, err);

    if (code == 0)
        code = write_page(batch, "answers.html", "Answers", true, site_table, err);
    if (code == 0)
        code = write_page(batch, "matrix.html", "Candidates × problems", false, site_matrix, err);
    return code;
}

static char *note_of(const struct figures *figures)
{
    struct buf note = {0};

    if (figures->graded_as != NULL)
        buf_printf(&note, "The same source as that of %s, and graded once for both. ",
                   figures->graded_as);
    if (figures->alone)
        buf_add_text(&note, "It was stopped at a time limit while others ran, so it was repeated "
                            "alone: this is what came of that. ");
    if (figures->differs)
        buf_add_text(&note, "Repeated gradings differ: see results.jsonl. ");
    return note.data != NULL ? buf_steal(&note) : NULL;
}

static void add_ungraded(struct buf *out, const struct batch *batch, size_t index,
                         const struct page_link *up, const char *source)
{
    const struct answer *answer = &batch->plan.answers[index];

    page_open(out, answer->candidate, NULL, NULL);
    page_links(out, up);
    html_element(out, "h1", answer->candidate);
    html_element(out, "p", batch->bank.problems[answer->problem].title);
    site_chip(out, &batch->figures[index]);
    html_element(out, "p", batch->figures[index].reason);
    buf_add_text(out, "</header>\n<main>\n<h2>Source</h2>\n");
    html_element(out, "pre", source);
    buf_add_text(out, "</main>\n</body>\n</html>\n");
}

/* @prev and @next are room for the names of two pages. */
static void list_links(const struct batch *batch, size_t index, char prev[32], char next[32],
                       struct page_link up[LINKS_MAX])
{
    size_t count = 0;

    up[count++] = (struct page_link){"../index.html", "Overview"};
    up[count++] = (struct page_link){"../answers.html", "Answers"};
    up[count++] = (struct page_link){"../matrix.html", "Candidates × problems"};
    snprintf(prev, 32, "%zu.html", index);
    snprintf(next, 32, "%zu.html", index + 2);
    if (index > 0 && batch->figures[index - 1].status != RESULT_MISSING)
        up[count++] = (struct page_link){prev, "Previous"};
    if (index + 1 < batch->plan.count && batch->figures[index + 1].status != RESULT_MISSING)
        up[count++] = (struct page_link){next, "Next"};
    up[count] = (struct page_link){NULL, NULL};
}

int site_answer(const struct batch *batch, size_t index, const json_t *line, struct err *err)
{
    const struct answer *answer = &batch->plan.answers[index];
    const json_t *report = json_object_get(line, "report");
    char *path = out_folder_source_path(&batch->dir, answer->source);
    char *name = mem_printf("report/answers/%zu.html", index + 1);
    char *note = note_of(&batch->figures[index]), *source = NULL;
    char prev[32], next[32];
    struct page_link up[LINKS_MAX];
    struct buf page = {0};
    size_t length;
    int code = file_read(path, SOURCE_BYTES_MAX, &source, &length, err);

    list_links(batch, index, prev, next, up);
    if (code == 0 && json_is_object(report)) {
        struct report_frame frame = {
            .links = up, .candidate = answer->candidate, .note = note, .source = source};

        report_page_framed(report, batch->bank.problems[answer->problem].title, &frame, &page);
    } else if (code == 0) {
        add_ungraded(&page, batch, index, up, source);
    }
    if (code == 0)
        code = out_folder_write_quick(&batch->dir, name, buf_text(&page), page.length, err);
    buf_fini(&page);
    free(source);
    free(note);
    free(name);
    free(path);
    return code;
}
