#include "judge/complexity/pattern_set.h"

#include "judge/base/mem.h"

#include <inttypes.h>
#include <stdlib.h>

#define LINES_MAX 64
#define WORDS_MAX 64
#define INPUT_BYTES_MAX (64u << 20)

static int load_words(const struct json_at *at, unsigned allowed, struct expr ***ret_words,
                      size_t *ret_count, struct err *err)
{
    int code = json_check_list(at, 0, WORDS_MAX, err);
    size_t count = json_array_size(at->json);

    if (code != 0)
        return code;
    *ret_words = mem_alloc((count + 1) * sizeof(void *));
    for (; *ret_count < count && code == 0; ++*ret_count) {
        struct json_at word = json_at_index(at, *ret_count);

        code = form_load_expr(&word, allowed, &(*ret_words)[*ret_count], err);
    }
    return code;
}

static int load_line(const struct json_at *at, struct pattern_line *line, struct err *err)
{
    static const char *const known[] = {"repeat", "line", "items", "of", NULL};
    struct json_at repeat = json_at_key(at, "repeat"), words = json_at_key(at, "line");
    struct json_at items = json_at_key(at, "items"), of = json_at_key(at, "of");
    unsigned allowed = EXPR_ALLOW_N | EXPR_ALLOW_K;
    int code = json_check_object(at, known, err);

    if (code == 0 && json_at_has(&words) == json_at_has(&items))
        code = json_fail(at, err, "expected either \"line\" or \"items\"");
    if (code == 0 && json_at_has(&repeat))
        code = form_load_expr(&repeat, allowed, &line->repeat, err);
    if (code == 0 && json_at_has(&words))
        return load_words(&words, allowed | EXPR_ALLOW_I, &line->words, &line->word_count, err);
    if (code == 0)
        code = form_load_expr(&items, allowed, &line->items, err);
    if (code == 0)
        code = form_load_expr(&of, allowed | EXPR_ALLOW_I, &line->of, err);
    return code;
}

int pattern_lines_load(const struct json_at *at, struct pattern_lines **ret_lines,
                       bool *ret_checked, struct err *err)
{
    struct json_at input = json_at_key(at, "stdin"), output = json_at_key(at, "stdout");
    struct pattern_lines *lines = mem_alloc(sizeof *lines);
    int code = json_check_list(&input, 1, LINES_MAX, err);
    size_t count = json_array_size(input.json);

    if (code == 0)
        lines->lines = mem_alloc(count * sizeof *lines->lines);
    while (code == 0 && lines->line_count < count) {
        struct json_at line = json_at_index(&input, lines->line_count);

        code = load_line(&line, &lines->lines[lines->line_count++], err);
    }
    if (code == 0 && json_at_has(&output))
        code = load_words(&output, EXPR_ALLOW_N | EXPR_ALLOW_K, &lines->outputs,
                          &lines->output_count, err);
    if (code != 0) {
        pattern_lines_destroy(lines);
        return code;
    }
    *ret_checked = json_at_has(&output);
    *ret_lines = lines;
    return 0;
}

void pattern_lines_destroy(struct pattern_lines *lines)
{
    if (lines == NULL)
        return;
    for (size_t i = 0; i < lines->line_count; i++) {
        struct pattern_line *line = &lines->lines[i];

        for (size_t j = 0; j < line->word_count; j++)
            expr_destroy(line->words[j]);
        free(line->words);
        expr_destroy(line->repeat);
        expr_destroy(line->items);
        expr_destroy(line->of);
    }
    for (size_t i = 0; i < lines->output_count; i++)
        expr_destroy(lines->outputs[i]);
    free(lines->outputs);
    free(lines->lines);
    free(lines);
}

static int write_number(const struct expr *expr, struct expr_context *context, char after,
                        struct buf *out, struct err *err)
{
    int64_t number;
    int code = expr_evaluate(expr, context, &number, err);

    if (code != 0)
        return code;
    if (out->length > INPUT_BYTES_MAX)
        return err_set(err, ERR_INPUT, "the input has more than %u bytes", INPUT_BYTES_MAX);
    buf_printf(out, "%" PRId64 "%c", number, after);
    return 0;
}

static int write_words(const struct pattern_line *line, struct expr_context *context,
                       struct buf *out, struct err *err)
{
    int code = 0;

    for (size_t i = 0; i < line->word_count && code == 0; i++)
        code =
            write_number(line->words[i], context, i + 1 < line->word_count ? ' ' : '\n', out, err);
    if (line->word_count == 0)
        buf_add_u8(out, '\n');
    return code;
}

static int write_items(const struct pattern_line *line, struct expr_context *context,
                       struct buf *out, struct err *err)
{
    uint64_t count;
    int code = form_count(line->items, context, PATTERN_LIST_MAX, &count, err);

    for (uint64_t i = 0; code == 0 && i < count; i++) {
        context->variables[EXPR_I] = (int64_t)i;
        code = write_number(line->of, context, i + 1 < count ? ' ' : '\n', out, err);
    }
    if (code == 0 && count == 0)
        buf_add_u8(out, '\n');
    return code;
}

static int write_line(const struct pattern_line *line, struct expr_context *context,
                      struct buf *out, struct err *err)
{
    uint64_t count = 1;
    int code = 0;

    if (line->repeat != NULL)
        code = form_count(line->repeat, context, PATTERN_LIST_MAX, &count, err);
    for (uint64_t i = 0; code == 0 && i < count; i++) {
        context->variables[EXPR_I] = (int64_t)i;
        code = line->items == NULL ? write_words(line, context, out, err)
                                   : write_items(line, context, out, err);
    }
    return code;
}

int pattern_stdin(const struct pattern_set *set, size_t operation, size_t pattern, int64_t n,
                  int64_t k, struct buf *input, struct buf *output, bool *ret_checked,
                  struct err *err)
{
    const struct pattern *of = &set->operations[operation].patterns[pattern];
    size_t index = (size_t)k % of->element_count;
    const struct pattern_element *element = &of->elements[index];
    const struct pattern_lines *lines = element->lines;
    struct expr_context context = pattern_context(set, n, 0, k, operation, pattern);
    int code = 0;

    for (size_t i = 0; i < lines->line_count && code == 0; i++)
        code = write_line(&lines->lines[i], &context, input, err);
    for (size_t i = 0; i < lines->output_count && code == 0; i++)
        code = write_number(lines->outputs[i], &context, '\n', output, err);
    if (code != 0)
        return err_prefix(err, "complexity.operations.%s.patterns.%s[%zu]",
                          set->operations[operation].name, of->name, index);
    *ret_checked = element->checked;
    return 0;
}
