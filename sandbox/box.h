/* What judge-box runs and what it reports: the one header that judge/ shares with the sandbox.
 *
 * A keeper (one judge-box process) runs one box at a time, on request, over a socket. box_wire.c
 * turns these structures into bytes and back; it is linked into both sides and draws the bytes.
 *
 * Units are in the names. Memory: a decoded spec owns its strings (box_spec_fini); an encoder
 * borrows. Who may include: judge/stage, judge/cli, sandbox/, tests. */
#ifndef SANDBOX_BOX_H
#define SANDBOX_BOX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

enum box_verdict {
    BOX_OK,
    BOX_TLE,
    BOX_MLE,
    BOX_OLE,
    BOX_RTE,
    BOX_SV,
    BOX_IE,
    BOX_VERDICT_COUNT,
};

struct box_limits {
    uint64_t cpu_ns; /* All processes and threads of the box together. */
    uint64_t wall_ns;
    uint64_t memory_bytes;
    uint64_t stack_bytes; /* 0: as large as memory allows. */
    uint64_t processes;   /* Processes and threads of the command, judge-box's own not counted. */
    uint64_t open_files;
    uint64_t output_bytes;    /* stdout and stderr together. */
    uint64_t file_size_bytes; /* One file. */
    uint64_t disk_bytes;      /* The work folder. */
    uint64_t disk_inodes;
};

struct box_bind {
    char *source;      /* On the host. */
    char *destination; /* In the box; equals source unless given. */
    bool writable;
};

struct box_file {
    char *path;         /* Relative to the work folder; no "..", not absolute. */
    int fd;             /* In: read to its end from offset 0. Out: written from offset 0. */
    uint32_t mode;      /* In only: permission bits in the box. */
    uint64_t bytes_max; /* Out only: a longer file is OLE. */
};

/* Descriptors that the command gets beside 0, 1 and 2. */
struct box_fd {
    int fd; /* On the caller's side; duplicated when the spec is sent. */
    int as; /* Its number in the box: 3 and up, all different. */
};

#define BOX_BINDS_MAX 64
#define BOX_FILES_MAX 32
#define BOX_FDS_MAX 8
#define BOX_STRINGS_MAX 1024 /* argv and env each. */

struct box_spec {
    char **argv; /* NULL-terminated; argv[0] is an absolute path, or relative to the work folder. */
    char **env;  /* NULL-terminated; exactly this is the environment. */
    char *work_folder; /* Path in the box of the writable tmpfs; NULL is "/work". It is also cwd
                          unless @directory says otherwise. */
    char *directory;   /* Current directory of the command; NULL is the work folder. */
    char *policy;      /* Name of a seccomp policy, without folder or ending. */
    char *require;     /* Comma-separated layers without which the run is refused; NULL is none. */
    char *cpu_set;     /* "0", "0-1,3"; NULL is no pinning. */
    bool network_host; /* Share the host's network (and its socket calls). */
    bool proc;         /* Mount a private /proc. */
    bool trace;        /* Run anyway and report each call that the policy would have stopped. */
    bool no_aslr;
    bool small_pages; /* Memory in pages of 4 kB wherever the kernel may choose, so that what is
                         held is what was touched. */
    struct box_bind *binds;
    size_t bind_count;
    struct box_file *files_in; /* Laid into the work folder before the start. */
    size_t file_in_count;
    struct box_file *files_out; /* Collected after the end, if they exist. */
    size_t file_out_count;
    struct box_fd *fds;
    size_t fd_count;
    int stdin_fd;  /* -1: empty. */
    int stdout_fd; /* -1: discarded, counted all the same. Never given to the command itself. */
    int stderr_fd; /* As stdout_fd. */
    struct box_limits limits;
};

/* Cost so far, read while the box runs. */
struct box_meter {
    uint64_t cpu_ns;  /* All processes of the box, without judge-box's own share. */
    uint64_t wall_ns; /* Since the command started. */
    uint64_t memory_bytes;
    uint64_t memory_peak_bytes; /* The most so far. */
};

/* In place of a figure: the kernel does not tell. */
#define BOX_PAGES_UNKNOWN UINT64_MAX

#define BOX_REASON_MAX 256
#define BOX_PROTECTIONS_MAX 24

struct box_result {
    enum box_verdict verdict;
    char reason[BOX_REASON_MAX]; /* "" when OK. For a person. */
    char step[64];               /* IE only: the step of the set-up that failed. */
    int exit_status;             /* -1: none. */
    int signal;                  /* 0: none. */
    uint64_t cpu_ns;
    uint64_t wall_ns;
    uint64_t memory_peak_bytes;
    int64_t processes_peak;                 /* -1: not known. */
    bool limit_wall;                        /* TLE: it was the wall limit. */
    char *protections[BOX_PROTECTIONS_MAX]; /* Owned. "pid-namespace", "cgroup-v1-memory", … */
    size_t protection_count;
    uint32_t files_out_found; /* Bit i: files_out[i] was there and was copied. */
    char *trace;              /* Owned; with spec.trace, one line a call; else NULL. */
};

/* Every name that `require` may hold: those of result.protections, and cgroup-memory, cgroup-cpu
 * and cgroup-pids for either version. */
struct box_layer {
    const char *name;
    const char *remedy; /* What to do where it is missing; "" where it never is. */
};

extern const struct box_layer box_layers[];
extern const size_t box_layer_count;
const struct box_layer *box_layer_find(const char *name); /* NULL: there is none. */

const char *box_verdict_code(enum box_verdict verdict); /* "OK", "TLE", … */
void box_spec_fini(struct box_spec *spec);
void box_result_fini(struct box_result *result);

#endif
