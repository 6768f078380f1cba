/* What judge batch tells a person: the plan, how far it is, the outcome. */
#include "judge/base/clock.h"
#include "judge/base/file.h"
#include "judge/base/printable.h"
#include "judge/cli/cmd_batch.h"

#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define SHOWN_BYTES_MAX 200
#define COLUMNS_DEFAULT 80
#define TELL_NS 60000000000ull

/* One line whatever is in it. */
static void put(FILE *to, const char *text)
{
    struct buf safe = {0};

    printable_add(&safe, text, strlen(text), SHOWN_BYTES_MAX);
    fputs(buf_text(&safe), to);
    buf_fini(&safe);
}

void batch_print_plan(const struct batch *batch)
{
    const struct plan *plan = &batch->plan;

    printf("%zu answers, %s\n\n", plan->count,
           plan->listed ? "from a list" : layout_name(plan->layout));
    printf("%-28s  %-20s  %-10s  %s\n", "candidate", "problem", "language", "file");
    for (size_t i = 0; i < plan->count; i++) {
        const struct answer *answer = &plan->answers[i];
        struct buf name = {0};

        printable_add(&name, answer->candidate, strlen(answer->candidate), SHOWN_BYTES_MAX);
        printf("%-28s  %-20s  %-10s  ", buf_text(&name), batch->bank.problems[answer->problem].id,
               batch->bank.languages[answer->language].id);
        put(stdout, answer->name);
        putchar('\n');
        buf_fini(&name);
    }
}

void batch_print_skipped(const struct batch *batch, size_t max)
{
    const struct plan *plan = &batch->plan;

    if (plan->skipped_count == 0)
        return;
    fprintf(stderr, "judge: %zu files are left out:\n", plan->skipped_count);
    for (size_t i = 0; i < plan->skipped_count && i < max; i++) {
        fputs("  ", stderr);
        put(stderr, plan->skipped[i].name);
        fputs(": ", stderr);
        put(stderr, plan->skipped[i].why);
        fputc('\n', stderr);
    }
    if (plan->skipped_count > max)
        fprintf(stderr, "  … and %zu more (--dry-run lists them all)\n", plan->skipped_count - max);
}

static unsigned terminal_columns(void)
{
    struct winsize size;

    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col
                                                                           : COLUMNS_DEFAULT;
}

/* Bytes of the first @columns characters. All that is in the line takes one column each. */
static size_t cut_at(const char *text, unsigned columns)
{
    size_t at = 0;

    for (; text[at] != '\0'; at++)
        if (((unsigned char)text[at] & 0xC0u) != 0x80u && columns-- == 0)
            break;
    return at;
}

static void draw(struct batch_progress *progress, const struct status *status, uint64_t now_ns)
{
    unsigned columns = terminal_columns();
    struct buf line = {0};

    status_line(status, now_ns, columns, progress->ascii, &line);
    if (cut_at(buf_text(&line), columns - 1) < line.length) {
        buf_clear(&line);
        status_line(status, now_ns, 0, progress->ascii, &line);
    }
    fprintf(stderr, "\r\033[K%.*s", (int)cut_at(buf_text(&line), columns - 1), buf_text(&line));
    fflush(stderr);
    progress->shown = true;
    buf_fini(&line);
}

static void tell(struct batch_progress *progress, const struct status *status, uint64_t now_ns)
{
    struct buf line = {0};

    if (progress->told_ns == 0)
        progress->told_ns = status->started_ns;
    if (now_ns - progress->told_ns < TELL_NS)
        return;
    progress->told_ns = now_ns;
    status_line(status, now_ns, 0, true, &line);
    fprintf(stderr, "%s\n", buf_text(&line));
    buf_fini(&line);
}

void batch_progress_show(void *data, const struct status *status)
{
    struct batch_progress *progress = data;

    if (progress->terminal)
        draw(progress, status, clock_now_ns());
    else
        tell(progress, status, clock_now_ns());
}

void batch_progress_clear(struct batch_progress *progress)
{
    if (progress->shown)
        fputs("\r\033[K", stderr);
    progress->shown = false;
}

static size_t count_differing(const struct batch *batch)
{
    size_t count = 0;

    for (size_t i = 0; i < batch->plan.count; i++)
        count += batch->figures[i].differs;
    return count;
}

static void print_differing(const struct batch *batch)
{
    size_t count = count_differing(batch);

    if (count == 0)
        return;
    printf("%zu differ between repeats:\n", count);
    for (size_t i = 0; i < batch->plan.count; i++) {
        const struct answer *answer = &batch->plan.answers[i];

        if (!batch->figures[i].differs)
            continue;
        fputs("  ", stdout);
        put(stdout, answer->candidate);
        printf("  %s  %s\n", batch->bank.problems[answer->problem].id,
               batch->bank.languages[answer->language].id);
    }
}

void batch_print_end(const struct batch *batch, const struct status *status)
{
    printf("%zu answers:", status->total);
    for (int i = 0; i < VERDICT_COUNT; i++)
        if (status->verdicts[i] > 0)
            printf(" %s %zu", verdict_code((enum verdict)i), status->verdicts[i]);
    if (status->refused > 0)
        printf(" refused %zu", status->refused);
    putchar('\n');
    print_differing(batch);
    printf("%s/report/index.html shows them; summary.csv is for a spreadsheet\n",
           file_shown(batch->dir.folder));
}

json_t *batch_end_json(const struct batch *batch, const struct status *status)
{
    json_t *verdicts = json_object();

    for (int i = 0; i < VERDICT_COUNT; i++)
        json_object_set_new(verdicts, verdict_code((enum verdict)i),
                            json_integer((json_int_t)status->verdicts[i]));
    return json_pack("{s:i, s:s, s:I, s:I, s:I, s:I, s:o}", "schema", 1, "out", batch->dir.folder,
                     "answers", (json_int_t)status->total, "refused", (json_int_t)status->refused,
                     "skipped", (json_int_t)batch->plan.skipped_count, "differ",
                     (json_int_t)count_differing(batch), "verdicts", verdicts);
}
