#include "judge/author/stub.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/catalog/signature.h"
#include "judge/catalog/template.h"

#include <stdlib.h>

#define TEMPLATE_BYTES_MAX (1u << 20)

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
        code = template_render(file_shown(path), text, context, out, err);
    json_decref(context);
    free(text);
    free(path);
    return code;
}
