/* The options of `judge box` as values; apart from the command so that tests can try them. */
#ifndef JUDGE_CLI_CMD_BOX_H
#define JUDGE_CLI_CMD_BOX_H

#include "judge/base/err.h"
#include "sandbox/box.h"

struct box_options {
    struct box_spec spec; /* Owned strings; descriptors are opened by the command, not here. */
    char *stdin_path;     /* Owned, as the next two; NULL when not given. */
    char *stdout_path;
    char *stderr_path;
    char *file_in_hosts[BOX_FILES_MAX];  /* Owned: paths on this machine, of spec.files_in. */
    char *file_out_hosts[BOX_FILES_MAX]; /* Likewise of spec.files_out. */
    bool json;
    bool help;
    bool no_cgroup;
    bool no_proc;
};

/* Fills @ret_options from the command line; the defaults are the contract's. Returns 0, or
 * ERR_INPUT with one clear line. The command's name is not yet looked up. */
int box_options_parse(int argc, char **argv, struct box_options *ret_options, struct err *err)
    __attribute__((warn_unused_result));
void box_options_fini(struct box_options *options);

/* "64K", "256M", "1G" or plain bytes; powers of 1024. */
int box_size_parse(const char *text, uint64_t *ret_bytes) __attribute__((warn_unused_result));
/* "1.5" as nanoseconds; at most a day. */
int box_seconds_parse(const char *text, uint64_t *ret_ns) __attribute__((warn_unused_result));

/* "seccomp,landlock": names of layers. Replaces *@ret_layers, which is owned. */
int box_layers_parse(const char *text, char **ret_layers, struct err *err)
    __attribute__((warn_unused_result));

/* "SRC[:PATH]" and "PATH[:DEST]", PATH in the work folder: added to @options, not yet opened. */
int box_file_in_parse(const char *text, struct box_options *options, struct err *err)
    __attribute__((warn_unused_result));
int box_file_out_parse(const char *text, struct box_options *options, struct err *err)
    __attribute__((warn_unused_result));
/* Opens them, those that come out as memory files, before the run; after it, puts what came out in
 * its places and says on stderr what did not. */
int box_files_open(struct box_options *options, struct err *err)
    __attribute__((warn_unused_result));
int box_files_save(const struct box_options *options, const struct box_result *result,
                   struct err *err) __attribute__((warn_unused_result));
void box_files_fini(struct box_options *options); /* Called by box_options_fini. */

/* Finds a bare name in the PATH of the box and checks that the command can be seen inside it. */
int box_command_resolve(struct box_spec *spec, struct err *err) __attribute__((warn_unused_result));

extern const char box_usage[];

int cmd_box(int argc, char **argv);

#endif
