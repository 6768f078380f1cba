/* The thread that writes. It takes all that waits, puts it into one transaction, and gives it back
 * to the loop when the disk has it. Patient writes alone wait a little for one that is not.
 *
 *   loop's thread                        writer's thread
 *   store_put ──▶ waiting ──────────────▶ group ── BEGIN … COMMIT (fsync)
 *   callbacks ◀── uv_async ◀── finished ◀──┘
 *
 * Who may call: judge/store. */
#ifndef JUDGE_STORE_SQLITE_WRITER_H
#define JUDGE_STORE_SQLITE_WRITER_H

#include "judge/store/sqlite_write.h"

#include <uv.h>

struct writer;

/* Takes @db over on success. */
int writer_start(uv_loop_t *loop, struct db *db, struct writer **ret_writer, struct err *err)
    __attribute__((warn_unused_result));

/* Takes @pending over. Loop's thread, as all below. */
void writer_put(struct writer *writer, struct pending *pending);

void writer_watch(struct writer *writer, void (*written)(void *data, const char *id), void *data);

bool writer_is_writable(struct writer *writer);
size_t writer_pending(struct writer *writer);
struct store_timing writer_timing(struct writer *writer);

/* Finishes what waits, then @on_closed. */
void writer_close(struct writer *writer, void (*on_closed)(void *data), void *data);

#endif
