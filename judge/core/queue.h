/* Who is graded next: fair between rounds, then between the candidates of a round, then first come
 * first served. What is interactive goes before what is batch, but for one turn in ten: however
 * busy candidates are, a batch gets on.
 *
 *   queue ─┬─ interactive ─┬─ round A ─┬─ candidate 1:  ▢ ▢ ▢ …
 *          │               │           └─ candidate 2:  ▢
 *          │               └─ round B ─── candidate 3:  ▢ ▢
 *          └─ batch ─ …
 *
 * Each round, and each candidate in it, has a pass number, which rises by one for each of its
 * submissions that is taken; the lowest pass is next, and among equals the one that came first. Who
 * comes anew gets the pass that is being served: one with 10,000 submissions waiting and one with a
 * single one take turns from the first moment, and nobody can save up turns by staying away.
 *
 * No I/O, no clock. Who may call: judge/api. */
#ifndef JUDGE_CORE_QUEUE_H
#define JUDGE_CORE_QUEUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* While both kinds wait, one of so many that are taken is of batch. It has its turn only after all
 * the others in a row were interactive, so that what comes alone is never behind it. */
#define QUEUE_BATCH_EVERY 10

enum queue_class { QUEUE_INTERACTIVE, QUEUE_BATCH, QUEUE_CLASS_COUNT };

const char *queue_class_name(enum queue_class class);
int queue_class_parse(const char *name, enum queue_class *ret_class); /* 0 or -1 */

struct queue;

struct queue *queue_create(void);
void queue_destroy(struct queue *queue); /* Accepts NULL. */

/* Keeps copies of the texts. @round may be "". False: @id is in it already. */
bool queue_push(struct queue *queue, const char *id, const char *round, const char *candidate,
                enum queue_class class, uint64_t since_ms);

/* Takes the next one out; the caller frees the id. NULL: empty. */
char *queue_pop(struct queue *queue);

bool queue_remove(struct queue *queue, const char *id); /* False: not in it. */

size_t queue_length(const struct queue *queue);
size_t queue_length_of(const struct queue *queue, enum queue_class class);

/* How many of those that wait now will be taken before @id. False: not in it. */
bool queue_position(const struct queue *queue, const char *id, size_t *ret_position);

/* The smallest since_ms of all that wait; false when it is empty. */
bool queue_oldest(const struct queue *queue, uint64_t *ret_since_ms);

/* How long until the one at @position is done, when each of @workers takes @task_ms for one. */
uint64_t queue_estimate_ms(size_t position, uint64_t task_ms, unsigned workers);

#endif
