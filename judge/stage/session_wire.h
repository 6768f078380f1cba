/* Frames to and from the driver of a session. Return values are those of session.h.
 *
 * Who may call: session.c, run_case.c, run_driven.c. */
#ifndef JUDGE_STAGE_SESSION_WIRE_H
#define JUDGE_STAGE_SESSION_WIRE_H

#include "judge/stage/session.h"

/* Notes what the driver's side did against the wire. Returns SESSION_FAILED. */
int session_violate(struct session *session, const char *what);

/* Waits for a frame of @type; it then stands at the front of session->channel.received. */
int session_expect(struct session *session, enum wire_type type, struct wire_header *ret_header,
                   struct err *err) __attribute__((warn_unused_result));
void session_drop_front(struct session *session, const struct wire_header *header);

/* A frame with nothing but the number of the question. */
int session_expect_seq(struct session *session, enum wire_type type, struct err *err)
    __attribute__((warn_unused_result));

int session_send_u32(struct session *session, enum wire_type type, uint32_t value, struct err *err)
    __attribute__((warn_unused_result));

/* Encodes the next piece to be sent: as many of the @count operations as take @bytes_max, and at
 * least one. Returns how many. The piece before may still be with the driver. */
size_t session_encode_piece(struct session *session, const struct operation *operations,
                            size_t count, size_t bytes_max, uint8_t flags);
/* Asks it. */
int session_send_piece(struct session *session, struct err *err)
    __attribute__((warn_unused_result));

/* Both, with all @count operations. */
int session_begin_piece(struct session *session, const struct operation *operations, size_t count,
                        uint8_t flags, struct err *err) __attribute__((warn_unused_result));

/* The answers to them. */
int session_receive_results(struct session *session, size_t count, struct value *results,
                            struct err *err) __attribute__((warn_unused_result));

#endif
