#include "judge/api/admission.h"

#include "judge/base/clock.h"
#include "judge/base/time_text.h"
#include "judge/store/rounds.h"

#include <stdlib.h>

static int refuse(unsigned status, unsigned *ret_status)
{
    *ret_status = status;
    return ERR_INPUT;
}

/* Before the first round is defined, a round is a label that anybody may make up; so it stays for
 * graders. */
static int check_undefined(struct store *store, const struct admission *admission,
                           unsigned *ret_status, struct err *err)
{
    bool any = false;

    if (admission->staff)
        return 0;
    if (round_is_batch(admission->round)) {
        err_write(err, ERR_INPUT, "only graders may submit to a batch");
        return refuse(403, ret_status);
    }
    if (store_round_any(store, &any, err) != 0)
        return err->code;
    if (!any)
        return 0;
    err_write(err, ERR_INPUT, "there is no round \"%s\" that invites you", admission->round);
    return refuse(422, ret_status);
}

/* The order is on purpose: whoever is not invited cannot tell whether there is such a round, and
 * before it opens nobody can find out what is asked in it. */
static int check_candidate(const struct admission *admission, const struct store_gate *gate,
                           uint64_t now_ms, unsigned *ret_status, struct err *err)
{
    enum round_state state = round_state_at(&gate->window, now_ms);
    char moment[TIME_TEXT_MAX];

    if (!gate->invites) {
        err_write(err, ERR_INPUT, "there is no round \"%s\" that invites you", admission->round);
        return refuse(422, ret_status);
    }
    if (state == ROUND_OPEN)
        return 0;
    time_text_format(state == ROUND_UPCOMING ? gate->window.opens_ms : gate->window.closes_ms,
                     moment);
    err_write(err, ERR_INPUT, "the round \"%s\" %s at %s", admission->round,
              state == ROUND_UPCOMING ? "opens" : "was closed", moment);
    return refuse(403, ret_status);
}

int admission_check(struct store *store, const struct admission *admission, uint64_t now_ms,
                    unsigned *ret_status, struct err *err)
{
    struct store_gate gate;
    int code;

    if (admission->round[0] == '\0')
        return 0;
    code = store_round_gate(store, admission->round, admission->problem, admission->candidate,
                            &gate, err);
    if (code != 0)
        return code;
    if (!gate.found)
        return check_undefined(store, admission, ret_status, err);
    if (!admission->staff)
        code = check_candidate(admission, &gate, now_ms, ret_status, err);
    if (code != 0 || gate.has_problem)
        return code;
    err_write(err, ERR_INPUT, "the problem \"%s\" is not in the round \"%s\"", admission->problem,
              admission->round);
    return refuse(422, ret_status);
}

/* Takes the seed out of a report. */
static int without_seed(char **report, struct err *err)
{
    json_t *json = json_loads(*report, 0, NULL);
    char *text = NULL;

    json_object_del(json_object_get(json, "provenance"), "seed");
    if (json != NULL)
        text = json_dumps(json, JSON_COMPACT);
    json_decref(json);
    free(*report);
    *report = text;
    return text != NULL ? 0 : err_set(err, ERR_FAULT, "a report is no JSON");
}

int admission_report(struct store *store, const struct store_submission *row, unsigned grading,
                     bool public, char **ret_report, struct err *err)
{
    struct store_gate gate = {0};
    int code = 0;

    if (public && row->round[0] != '\0')
        code = store_round_gate(store, row->round, row->problem, row->owner, &gate, err);
    if (code != 0)
        return code;
    if (!gate.found || !round_reveals(gate.reveal, &gate.window, clock_wall_ms()))
        return store_report(store, row->id, grading, public, ret_report, err);
    code = store_report(store, row->id, grading, false, ret_report, err);
    return code == 0 && *ret_report != NULL ? without_seed(ret_report, err) : code;
}
