/* Lists of CPUs as people write them: "0", "0-1,3". Who may include: sandbox/, tests. */
#ifndef SANDBOX_CPU_LIST_H
#define SANDBOX_CPU_LIST_H

#include <sched.h>
#include <stdbool.h>

/* False for what is no list, or names a CPU beyond CPU_SETSIZE. */
bool cpu_list_parse(const char *text, cpu_set_t *ret_set) __attribute__((warn_unused_result));

#endif
