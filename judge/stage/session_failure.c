#include "judge/stage/session_failure.h"

#include "judge/base/mem.h"
#include "judge/base/printable.h"
#include "judge/core/limits.h"
#include "judge/stage/redact.h"
#include "judge/stage/stderr_words.h"
#include "judge/stage/symbolize.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define STDERR_SEARCHED_BYTES_MAX (32u << 10)

static const enum verdict box_verdicts[BOX_VERDICT_COUNT] = {
    [BOX_OK] = VERDICT_AC,   [BOX_TLE] = VERDICT_TLE, [BOX_MLE] = VERDICT_MLE,
    [BOX_OLE] = VERDICT_OLE, [BOX_RTE] = VERDICT_RTE, [BOX_SV] = VERDICT_SV,
    [BOX_IE] = VERDICT_IE,
};

/* language.json "verdicts": some failures mean that a limit was met, not that there is a mistake.
 */
static enum verdict verdict_of_line(const struct language *language, const char *line)
{
    enum verdict verdict = VERDICT_RTE;
    size_t i;
    json_t *row;

    json_array_foreach(language->verdicts, i, row)
    {
        const char *wanted = json_string_value(json_object_get(row, "error"));
        const char *code = json_string_value(json_object_get(row, "verdict"));

        if (wanted != NULL && code != NULL && strncmp(line, wanted, strlen(wanted)) == 0 &&
            verdict_parse(code, &verdict) == 0)
            break;
    }
    return verdict;
}

static enum verdict verdict_of_exception(const struct language *language,
                                         const struct wire_error *error)
{
    char *text = mem_printf("%s: %s", error->type, error->message);
    enum verdict verdict = verdict_of_line(language, text);

    free(text);
    return verdict;
}

/* What comes in front of an exception that stands for something else: a limit that the runtime met,
 * or a stack that is used up, which is called so in every language. The caller frees it. */
static char *words_before(const struct language *language, const struct wire_error *error,
                          enum verdict verdict)
{
    char *text = mem_printf("%s: %s", error->type, error->message);
    const char *wanted = language->stack_error;
    bool overflow = wanted != NULL && strncmp(text, wanted, strlen(wanted)) == 0;

    free(text);
    if (verdict != VERDICT_RTE)
        return mem_printf("%s: ", verdict_name(verdict));
    return mem_strdup(overflow ? STACK_OVERFLOW ": " : "");
}

enum verdict verdict_of_stderr(const struct language *language, int fd)
{
    char *text = memory_file_tail(fd, STDERR_SEARCHED_BYTES_MAX);
    enum verdict verdict = VERDICT_RTE;

    for (const char *line = text; *line != '\0' && verdict == VERDICT_RTE;) {
        verdict = verdict_of_line(language, line);
        line += strcspn(line, "\n");
        line += *line == '\n';
    }
    free(text);
    return verdict;
}

/* Where it was, in the candidate's own source. Compiled code sends addresses in place of a name. */
static char *place_of(struct session *session, const struct wire_error *error)
{
    if (error->line == 0 && strncmp(error->function, "0x", 2) == 0)
        return symbolize(session->engine, session->submission->language, session->artifacts,
                         error->function);
    return redact_place(session->submission, error->line, error->function);
}

static const char *type_of(const struct session *session, const char *otherwise)
{
    return redact_type(session->submission, session->error.type, otherwise);
}

static void explain_error(struct session *session, struct failure *failure)
{
    const struct wire_error *error = &session->error;
    const char *separator = error->message[0] != '\0' ? ": " : "";
    const char *when = session->greeted && error->seq == 0
                           ? " while the object of the case before was given up"
                           : "";
    char *place = place_of(session, error);
    char *before;

    failure->verdict = VERDICT_RTE;
    switch (error->kind) {
    case WIRE_ERROR_SYNTAX:
        failure->verdict = VERDICT_CE;
        failure->reason = mem_printf("%s%s%s%s", error->type, separator, error->message, place);
        break;
    case WIRE_ERROR_LOAD:
        failure->verdict = verdict_of_exception(session->submission->language, error);
        failure->reason = mem_printf("%s%s%s while the code was loaded%s", error->type, separator,
                                     error->message, place);
        break;
    case WIRE_ERROR_EXCEPTION:
        /* The message may quote hidden inputs: it is for samples and authors. */
        failure->verdict = verdict_of_exception(session->submission->language, error);
        before = words_before(session->submission->language, error, failure->verdict);
        failure->reason =
            mem_printf("%suncaught %s%s%s", before, type_of(session, "exception"), place, when);
        free(before);
        failure->detail = mem_printf("%s%s%s", error->type, separator, error->message);
        break;
    case WIRE_ERROR_SIGNAL:
        free(place);
        place = symbolize(session->engine, session->submission->language, session->artifacts,
                          error->message);
        failure->reason = mem_printf("%s%s%s", type_of(session, "a signal"), place, when);
        break;
    case WIRE_ERROR_EXIT:
        failure->reason = mem_printf("the program ended itself before the last answer%s", place);
        break;
    case WIRE_ERROR_ANSWER:
        failure->verdict = VERDICT_WA;
        failure->reason = mem_strdup("the answer can not be read");
        failure->detail = mem_strdup(error->message);
        break;
    }
    free(place);
}

static void explain_end(struct session *session, struct failure *failure)
{
    const struct box_result *result = &session->channel.result;
    char *words = NULL;

    failure->verdict = VERDICT_RTE;
    if (result->verdict == BOX_RTE) /* Who ends with status 0 met no limit, whatever it printed. */
        failure->verdict = verdict_of_stderr(session->submission->language, session->stderr_fd);
    if (result->verdict == BOX_RTE && failure->verdict == VERDICT_RTE)
        words = stderr_words(session->engine, session->submission, session->artifacts,
                             session->stderr_fd);
    if (failure->verdict != VERDICT_RTE)
        failure->reason = mem_printf("%s: the runtime gave up (%s)", verdict_name(failure->verdict),
                                     result->reason);
    else if (words != NULL)
        failure->reason = words;
    else if (result->signal != 0)
        failure->reason = mem_strdup(result->reason);
    else if (result->exit_status > 0)
        failure->reason = mem_printf("the program ended with exit status %d before the last answer",
                                     result->exit_status);
    else
        failure->reason = mem_strdup("the program ended itself before the last answer");
}

/* A limit or a rule of the box comes before anything that the driver says: it is the first cause.
 */
static bool box_decides(const struct session *session)
{
    switch (session->channel.result.verdict) {
    case BOX_TLE:
    case BOX_MLE:
    case BOX_OLE:
    case BOX_SV:
        return true;
    default:
        return false;
    }
}

void failure_of_box(const struct submission *submission, const struct box_result *result,
                    struct failure *failure)
{
    failure->verdict = box_verdicts[result->verdict];
    failure->waited = result->verdict == BOX_TLE && result->limit_wall;
    if (result->verdict != BOX_SV) {
        failure->reason = mem_strdup(result->reason);
        return;
    }
    failure->reason = redact_reason(submission, result->reason);
    failure->detail = mem_strdup(result->reason);
}

/* Always UTF-8, and cut between characters. */
static void shorten(char **text)
{
    struct buf shown = {0};

    printable_add(&shown, *text, strlen(*text), REASON_BYTES_MAX);
    free(*text);
    *text = buf_steal(&shown);
}

int session_explain(struct session *session, struct failure *failure, struct err *err)
{
    const struct box_result *result = &session->channel.result;

    if (result->verdict == BOX_IE && !box_program_is_refused(result))
        return err_set(err, ERR_FAULT, "the sandbox failed: %s", result->reason);
    if (result->verdict == BOX_IE) {
        failure->verdict = VERDICT_RTE;
        failure->reason = mem_strdup(NOT_STARTED);
    } else if (box_decides(session)) {
        failure_of_box(session->submission, result, failure);
    } else if (session->oversized) {
        failure->verdict = VERDICT_OLE;
        failure->reason =
            mem_printf("one answer is longer than the limit of %u bytes", WIRE_ANSWER_BYTES_MAX);
    } else if (session->violation[0] != '\0') {
        failure->verdict = VERDICT_SV;
        failure->reason =
            mem_printf("the program wrote to the judge's private channel: %s", session->violation);
    } else if (session->has_error) {
        explain_error(session, failure);
    } else {
        explain_end(session, failure);
    }
    shorten(&failure->reason);
    return 0;
}
