/* Counting instructions: the command of a box runs under qemu-user, with a plugin of ours that
 * keeps the count in a page that both sides see (judge/meter/count_page.h).
 *
 * The box stays what it was: its layers hold qemu as they would hold the program. A counter of
 * zeroed memory counts nothing and reads as 0. Who may call: judge/stage. */
#ifndef JUDGE_STAGE_COUNTER_H
#define JUDGE_STAGE_COUNTER_H

#include "judge/catalog/language.h"
#include "judge/meter/count_page.h"
#include "judge/stage/engine.h"

#include <stdbool.h>

#define COUNTER_QEMU "/usr/bin/qemu-x86_64"

struct counter {
    int fd;
    const volatile struct count_page *page; /* NULL: counts nothing. */
    struct box_fd fds[BOX_FDS_MAX];
};

/* A fresh page. */
int counter_init(struct counter *counter, struct err *err) __attribute__((warn_unused_result));
void counter_fini(struct counter *counter);

/* Changes @spec, which engine_spec made and the caller filled in, so that it counts. @argv: what is
 * run instead of its command, or NULL. @counter must outlive the start of the box. */
void counter_lay(struct counter *counter, const struct engine *engine,
                 const struct language *language, char *const *argv,
                 const struct language_words *words, struct box_spec *spec);

/* Did the plugin start? */
bool counter_works(const struct counter *counter);

uint64_t counter_now(const struct counter *counter);
uint64_t counter_at_frame(const struct counter *counter); /* Before the driver's last frame. */

#endif
