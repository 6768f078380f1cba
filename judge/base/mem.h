/* Allocation for code whose failure to get memory has no better answer than to stop.
 *
 * A judge process grades one submission at a time and is restarted by whoever started it, so
 * running out of memory ends the process with status 3 and one clear line instead of being
 * carried through every signature. Who may call: everything in judge/. */
#ifndef JUDGE_BASE_MEM_H
#define JUDGE_BASE_MEM_H

#include <stddef.h>

void *mem_alloc(size_t size);                         /* Zeroed. Never NULL. */
void *mem_grow(void *old, size_t count, size_t size); /* realloc with overflow check. */
char *mem_strdup(const char *text);
char *mem_strndup(const char *text, size_t length);
char *mem_printf(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
