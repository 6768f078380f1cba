/* A line to a worker, whenever it takes it. Who may call: judge/worker/pool.c. */
#ifndef JUDGE_WORKER_SEND_H
#define JUDGE_WORKER_SEND_H

#include <uv.h>

/* Takes over @text, which gets its line end in the place of its NUL. Nobody is told when it fails:
 * a worker that does not read has hung up, which shows at its other end. */
void send_line(uv_stream_t *to, char *text);

#endif
