/* The command line of judge-box as values; apart from main so that tests can try it. Who may
 * include: sandbox/, tests. */
#ifndef SANDBOX_OPTIONS_H
#define SANDBOX_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#define OPTIONS_CONTROL_MAX (1L << 20)

struct box_main_options {
    long control;         /* Descriptor of the socket to the judge, or -1. */
    const char *policies; /* Folder; borrowed from the command line, as the next. */
    const char *lint;     /* Folder of policies to check; NULL: none. */
    long slots;           /* Boxes at once on this machine; -1: not given. */
    bool cgroups;
    bool sweep;
    bool help;
};

extern const char options_usage[];

/* Returns 0, or -1 with one line in @ret_why; "" there means that the usage says it all. */
int options_parse(int argc, char **argv, struct box_main_options *ret_options, char *ret_why,
                  size_t size) __attribute__((warn_unused_result));

#endif
