/* The frames of operations: arguments and results, as the glue describes them. */
#include "native_internal.h"

/* Of the case's object, which may keep references to what it was made from. */
static struct judge_op constructor;

static void *place_of(void *frame, const struct judge_field *field)
{
    return (uint8_t *)frame + field->offset;
}

static bool is_constructor(uint32_t method)
{
    return judge_glue_is_class && method == 0;
}

void *judge_frame_decode(uint32_t method, struct judge_reader *reader)
{
    const struct judge_method *about = &judge_glue_methods[method];
    void *frame =
        judge_arena_get(is_constructor(method) ? &judge_kept : &judge_frames, about->frame_bytes);
    for (const struct judge_field *field = about->params; field->type; field++) {
        if (field->type->make)
            field->type->make(place_of(frame, field));
        field->type->read(field->type, reader, place_of(frame, field));
    }
    if (about->result.type && about->result.type->make)
        about->result.type->make(place_of(frame, &about->result));
    return frame;
}

void judge_frame_encode(const struct judge_op *op)
{
    const struct judge_method *about = &judge_glue_methods[op->judge_method];
    const struct judge_field *from =
        about->answer ? &about->params[about->answer - 1] : &about->result;
    const void *place = place_of(op->judge_frame, from);
    if (about->is_prefix)
        from->type->write_prefix(from->type, place,
                                 *(const int32_t *)place_of(op->judge_frame, &about->result));
    else if (from->type)
        from->type->write(from->type, place);
    else
        judge_write_null();
}

static void drop(const struct judge_op *op, bool measured)
{
    const struct judge_method *about = &judge_glue_methods[op->judge_method];
    for (const struct judge_field *field = about->params; field->type; field++)
        if (field->type->drop_argument)
            field->type->drop_argument(field->type, place_of(op->judge_frame, field));
    const struct judge_field *result = &about->result;
    if (result->type && result->type->drop_result)
        result->type->drop_result(result->type, place_of(op->judge_frame, result), measured);
}

void judge_frame_drop(const struct judge_op *op, bool measured)
{
    if (is_constructor(op->judge_method))
        constructor = *op;
    else
        drop(op, measured);
}

void judge_frame_forget(void)
{
    if (constructor.judge_frame)
        drop(&constructor, false);
    constructor.judge_frame = NULL;
}
