/* Versions of problems, kept as they are while they are graded with:
 *
 *   PINS/<id>-<hash of the folder>/<id>/    a copy, there whole or not at all
 *
 * so that whoever edits a problem changes nothing under a grading that is running, and a folder
 * that is broken by an edit does not stop those to come. Who may call: judge/api. */
#ifndef JUDGE_API_PIN_H
#define JUDGE_API_PIN_H

#include "judge/base/err.h"

#include <stdbool.h>

/* A folder of our own at @folder; what an earlier daemon left there stays until pin_sweep.
 * ERR_FAULT when it cannot be had. */
int pin_open(const char *folder, struct err *err) __attribute__((warn_unused_result));

/* The copy of the problem at @from whose content has @hash: made, or there already. The caller
 * frees
 * @ret_folder. ERR_INPUT when it is not of that hash (it is being edited), ERR_FAULT. */
int pin_make(const char *pins, const char *from, const char *id, const char *hash,
             char **ret_folder, struct err *err) __attribute__((warn_unused_result));

/* The version of @id that was put there last and is whole. False: there is none. The caller frees
 * both. */
bool pin_newest(const char *pins, const char *id, char **ret_folder, char **ret_hash);

/* @folder is of pin_make or pin_newest. */
void pin_remove(const char *folder);

/* Removes all in @pins but the versions for which @keep holds; @name is "<id>-<hash>". */
void pin_sweep(const char *pins, int (*keep)(void *data, const char *name), void *data);

#endif
