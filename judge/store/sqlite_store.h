/* The store as the files of this folder share it. Who may call: judge/store. */
#ifndef JUDGE_STORE_SQLITE_STORE_H
#define JUDGE_STORE_SQLITE_STORE_H

#include "judge/store/sqlite_writer.h"

struct store {
    struct db db;          /* For reading, and for tokens. */
    struct writer *writer; /* NULL: opened without a loop. */
    int lock_fd;           /* Held by the one that writes submissions; -1 otherwise. */
    void (*on_closed)(void *data);
    void *closed_data;
};

#endif
