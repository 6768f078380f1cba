#include "tests/unit/stage/talk.h"

#include "tests/unit/stage/fake_submission.h"

#include <check.h>
#include <string.h>
#include <unistd.h>

struct talk talk;

int talk_open(struct err *err)
{
    static const struct file_set artifacts;

    talk.open = true;
    return session_open(&talk.session, &talk.engine, &fake_submission, &artifacts, 1 << 20, 1 << 20,
                        err);
}

int talk_ask(struct value argument, struct value *ret_result, struct err *err)
{
    struct operation operation = fake_operation(argument, 7);
    int code = session_case(&talk.session, 0, 1, 1, err);

    if (code == 0)
        code = session_calls(&talk.session, &operation, 1, ret_result, err);
    fake_operation_fini(&operation);
    return code;
}

void talk_fail(const struct fake_box *box, struct value argument)
{
    struct value result = {0};
    size_t operation;
    struct err err = {0};
    int code;

    fake_keeper_plan(box, 1);
    code = talk_open(&err);
    if (code == 0)
        code = talk_ask(argument, &result, &err);
    else
        value_fini(&argument);
    if (code == 0) {
        value_fini(&result);
        code = talk_ask(value_int(1), &result, &err);
    }
    ck_assert_msg(code == SESSION_FAILED, "%d: %s", code, err.message);
    code = session_failure(&talk.session, &talk.failure, &operation, &err);
    ck_assert_msg(code == 0, "%d: %s", code, err.message);
    ck_assert_ptr_null(strstr(talk.failure.reason, TALK_SECRET));
}

void talk_expect(const struct fake_box *box, enum verdict verdict, const char *reason)
{
    talk_fail(box, value_int(1));
    ck_assert_msg(talk.failure.verdict == verdict && strstr(talk.failure.reason, reason) != NULL,
                  "%s: %s", verdict_code(talk.failure.verdict), talk.failure.reason);
}

void talk_end(void)
{
    if (talk.open) {
        session_close(&talk.session);
        box_result_fini(&talk.session.channel.result);
    }
    talk.open = false;
    failure_fini(&talk.failure);
    engine_fini(&talk.engine);
}

void talk_live_on(int wire)
{
    char byte;

    while (read(wire, &byte, 1) > 0) {
    }
    for (;;)
        pause();
}

uint32_t talk_first_question(int wire)
{
    fake_greet(wire);
    fake_take(wire, WIRE_CASE);
    return fake_take(wire, WIRE_CALLS);
}
