/* Slots: how many boxes run at once on this machine, whoever started their keepers.
 *
 * A keeper takes one of N slots before it starts a box and gives it back when the box is over.
 * Without slots a thousand judges at once would run a thousand boxes at once, and those would pass
 * their wall limits by crowding alone. All keepers of one user meet in one file of a folder that
 * only this user can open; root's and each other user's slots are apart, as nobody can be given a
 * lock that others may hold for as long as they like.
 *
 *   byte of the file   0 presence | 1 queue | 2 slot 0 | 3 slot 1 | …     nothing is ever written
 *
 * Each byte is a record lock (fcntl). The kernel drops the locks of a keeper that dies, and init,
 * which is a fork of the keeper, does not inherit them. Who finds no slot waits for the queue byte:
 * the kernel wakes those who wait for it in their order and costs nothing meanwhile. The one who
 * has it looks for a free slot every few milliseconds; newcomers see that it is taken and wait
 * behind. Whoever holds a slot never waits for anything here, so nobody waits in a circle.
 *
 * Presence is a shared lock from open to close. Who can turn it into an exclusive one was the last,
 * and removes file and folder. Who may include: sandbox/. */
#ifndef SANDBOX_SLOTS_H
#define SANDBOX_SLOTS_H

#include <stdbool.h>

#define SLOTS_MAX 99999u
#define SLOTS_WHY_MAX 160

struct slots {
    int fd; /* Of the file, or -1: boxes start at once. */
    unsigned count;
    unsigned preferred; /* The one that was taken last. */
    bool is_first;      /* We hold the queue byte. */
    char folder[64];
    char why[SLOTS_WHY_MAX]; /* Why there is no queue; "" when there is, or when none was wanted. */
};

/* As many as keep a machine with @cpu_count CPUs busy with boxes that also wait. */
unsigned slots_default(long cpu_count);

/* Never fails: without a folder to meet in, boxes are not queued. @count 0 asks for that. */
void slots_open(struct slots *slots, unsigned count);
void slots_close(struct slots *slots);

/* Takes a slot without waiting: two system calls when the machine is not full. */
bool slots_try(struct slots *slots) __attribute__((warn_unused_result));

/* Waits for a slot. Returns false when @control has become readable or a signal came before there
 * was one: call again to wait on. */
bool slots_wait(struct slots *slots, int control) __attribute__((warn_unused_result));

/* Gives back the slot, or the place in the queue. */
void slots_give(struct slots *slots);

#endif
