#include "judge/catalog/stub.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/catalog/given.h"
#include "judge/catalog/signature.h"
#include "judge/catalog/template.h"

#include <stdlib.h>
#include <string.h>

#define TEMPLATE_BYTES_MAX (1u << 20)
#define GIVEN_BYTES_MAX (1u << 20)

/* What begins a comment that ends with its line; NULL: the language has none. */
static const char *line_comment(const struct language *language)
{
    json_t *all = json_object_get(language->comment_syntax, "line");

    return json_string_value(json_array_get(all, 0));
}

/* The code that stands beside the answer, as a comment: nobody can use what he does not see. */
static int add_given(const struct problem *problem, const struct language *language,
                     struct buf *out, struct err *err)
{
    const char *comment = line_comment(language);
    char *path, *text = NULL;
    size_t length;
    int code = given_find(problem, language, &path, err);

    if (code == 0 && path != NULL && comment != NULL)
        code = file_read(path, GIVEN_BYTES_MAX, &text, &length, err);
    if (code == 0 && text != NULL) {
        buf_printf(out, "%s This is there already; your code may use it:\n%s\n", comment, comment);
        for (const char *line = text; *line != '\0';) {
            size_t used = strcspn(line, "\n");
            /* A backslash at the end would draw the next line into the comment. */
            buf_printf(out, "%s%s%.*s%s\n", comment, used > 0 ? " " : "", (int)used, line,
                       used > 0 && line[used - 1] == '\\' ? "." : "");
            line += used + (line[used] == '\n');
        }
        buf_add_text(out, "\n");
    }
    free(text);
    free(path);
    return code;
}

int stub_render(const struct problem *problem, const struct language *language, struct buf *out,
                struct err *err)
{
    json_t *context = NULL;
    char *path, *text = NULL;
    size_t length;
    int code;

    if (language->stub == NULL)
        return err_set(err, ERR_INPUT,
                       "%s has no stub: harness/%s/language.json names no template as \"stub\"",
                       language->name, language->id);
    path = mem_printf("%s/%s", language->folder, language->stub);
    code = file_read(path, TEMPLATE_BYTES_MAX, &text, &length, err);
    if (code == 0)
        code = signature_context(problem, language, &context, err);
    if (code == 0)
        code = add_given(problem, language, out, err);
    if (code == 0)
        code = template_render(file_shown(path), text, context, out, err);
    json_decref(context);
    free(text);
    free(path);
    return code;
}
