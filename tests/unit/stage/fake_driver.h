/* The driver's side of the wire (judge/core/wire.h), for scripts of fake boxes. All of it blocks;
 * what can not be received ends the process. */
#ifndef TESTS_UNIT_STAGE_FAKE_DRIVER_H
#define TESTS_UNIT_STAGE_FAKE_DRIVER_H

#include "judge/core/wire.h"

void fake_greet(int wire);

/* Receives a frame, which must be of @type, and gives its first u32. */
uint32_t fake_take(int wire, enum wire_type type);

/* A frame with nothing but a number. */
void fake_send_u32(int wire, enum wire_type type, uint32_t number);

/* RESULTS with @count times @value. */
void fake_send_results(int wire, uint32_t seq, uint32_t count, int64_t value);

void fake_send_error(int wire, uint32_t seq, enum wire_error_kind kind, uint32_t line,
                     const char *type, const char *message, const char *function);

void fake_send_bytes(int wire, const void *data, size_t length);

/* HELLO, then @count operations right away: each piece is answered with @value. */
void fake_answer(int wire, size_t pieces, uint32_t count, int64_t value);

#endif
