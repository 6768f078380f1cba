/* The files that go into a box and come out of it, held as anonymous memory files: no source and
 * nothing that a program wrote ever lies on the host's disk, and nothing is left behind.
 *
 * Who may call: judge/stage. */
#ifndef JUDGE_STAGE_FILES_H
#define JUDGE_STAGE_FILES_H

#include "judge/base/err.h"
#include "sandbox/box.h"

struct file_set {
    struct box_file items[BOX_FILES_MAX]; /* The set owns paths and descriptors. */
    size_t count;
};

void file_set_fini(struct file_set *set);

int file_set_add_bytes(struct file_set *set, const char *path, const void *data, size_t length,
                       uint32_t mode, struct err *err) __attribute__((warn_unused_result));

/* Opens @host_path for reading; it stays where it is. */
int file_set_add_path(struct file_set *set, const char *path, const char *host_path, uint32_t mode,
                      struct err *err) __attribute__((warn_unused_result));

/* An empty memory file for what a box will leave at @path. */
int file_set_add_empty(struct file_set *set, const char *path, uint64_t bytes_max, uint32_t mode,
                       struct err *err) __attribute__((warn_unused_result));

/* A close-on-exec memory file. */
int memory_file(const char *name, struct err *err) __attribute__((warn_unused_result));

/* What it takes of memory; 0 where that is not told. */
uint64_t memory_file_bytes(int fd);

/* The first or the last @length_max bytes of @fd as text with control characters made harmless; ""
 * when it can not be read. The caller frees it. */
char *memory_file_head(int fd, size_t length_max);
char *memory_file_tail(int fd, size_t length_max);

#endif
