/* A language, loaded from harness/<id>/language.json and checked. Languages are data: nothing in
 * judge/ knows one by name.
 *
 * argv elements and values of env may hold {source}, {harness} (where prepared files are in a
 * compile box), {memory_mb} (the memory limit in MiB); language_expand fills them. All strings
 * belong to the struct. Who may call: judge/stage, judge/author, judge/cli. */
#ifndef JUDGE_CATALOG_LANGUAGE_H
#define JUDGE_CATALOG_LANGUAGE_H

#include "judge/base/err.h"
#include "judge/catalog/problem.h"

#include <jansson.h>
#include <stdbool.h>
#include <stdint.h>

#define LANGUAGE_FILES_MAX 24

struct language_template {
    char *input;  /* In the harness folder; NULL: none for this kind. */
    char *output; /* In the work folder. */
};

struct language_step {
    char **argv[PROBLEM_KIND_COUNT]; /* NULL-terminated each; NULL: no such step for the kind. */
    char *policy;
    bool proc;       /* Needs a private /proc. */
    bool harness;    /* run only: wants the prepared files at {harness}, as a compile box has. */
    char **env;      /* "K=V" of this step beside the language's own; NULL-terminated or NULL. */
    uint64_t cpu_ns; /* compile and prepare only */
    uint64_t wall_ns;
    uint64_t memory_bytes;
};

/* What is different when instructions are counted: flags that make the counts smooth. */
struct language_counted {
    char **argv[PROBLEM_KIND_COUNT]; /* NULL: as in the run step. */
    char **env;                      /* Beside or in place of the language's own. */
    char *policy;                    /* NULL: the emulator's. */
    uint64_t budget_ns;              /* For all sizes and operations; 0: the default. */
    int64_t constant_units; /* What constant work takes at most; 0: as in an interpreter. */
    int64_t knee;           /* Integers from here on cost the runtime more; 0: none do. */
    bool slow_start;        /* Too slow to start a program anew for each size (stdin), … */
    char **again; /* … so that this driver runs it as often as asked in one process; or NULL. */
};

/* What is different when memory is measured. */
struct language_weighed {
    char **argv;              /* Of a class; NULL: as in the run step. */
    double pages_error_bytes; /* By how much the pages of its processes wobble. */
    double told_error_bytes;  /* The same of what the driver tells of it; 0: it does not. */
    uint64_t budget_ns;       /* CPU time for all sizes; 0: the default. */
};

struct language {
    char *id;
    char *name;
    char *folder;      /* Absolute. */
    char *package;     /* Debian package that brings it. */
    char **extensions; /* With the dot; NULL-terminated. */
    char **version_argv;
    char *version_pattern;
    char *source; /* Name of the candidate's file in the work folder. */
    char **needs; /* Files of the toolchain; NULL-terminated. What is prepared is made anew when one
                     of them changes. */
    char **binds; /* NULL-terminated. Those that do not exist are left out. */
    char **env;   /* "K=V", NULL-terminated. */
    struct language_template templates[PROBLEM_KIND_COUNT];
    struct language_template checker; /* Around an author's checker, which is compiled and run as
                                         stdin programs are; input NULL: none can be written. */
    char **files; /* Copied from the harness folder into the work folder; NULL-terminated. */
    bool has_prepare;
    struct language_step prepare; /* argv in all kinds the same. */
    char **prepare_inputs;
    char **prepare_outputs;
    bool has_compile;
    struct language_step compile;
    char **artifacts;    /* What the run box gets of the compile box. */
    char *error_pattern; /* pcre2 of the first error line; group 1 is the message if it exists. */
    struct language_step run;
    uint64_t stack_bytes;  /* The most that a program's stack may have. */
    char *stderr_pattern;  /* pcre2, multi-line: finds in what a program said how it ended. Each of
                              the groups may be unset: "type", "line" (of the source), "function"
                              of an uncaught exception; "signal"; "overflow", of the stack;
                              "addresses", for symbolize, in place of line and function. */
    double time_factor;    /* Of the problem's CPU limit, that of the machine included. */
    double machine_factor; /* See machine_time.h. */
    uint64_t memory_extra_bytes; /* Added to the problem's memory limit: the runtime's own. */
    uint64_t startup_cpu_ns;     /* Until the code is loaded; with the machine's factor. */
    uint64_t startup_wall_ns;
    char **symbolize;  /* argv to which addresses are added, run in a box with the artifacts; or
                          NULL. */
    char *stack_error; /* What a failure says when the stack is used up; or NULL. */
    char *given;       /* Name in the work folder of what a problem gives to answers; or NULL. */
    char *stub;        /* The template of what a candidate starts from, in the folder; or NULL. */
    json_t *names;     /* Owned objects, used by signature.h. */
    json_t *types;
    json_t *verdicts;     /* Array of {"error","verdict"} */
    double cache_ns;      /* "meter": the clock's allowance for caches, see complexity/fit.h. */
    bool keeps_arguments; /* "meter": the driver keeps strings and lists for the object. */
    double memory_error_bytes; /* "meter": by how much memory seen from outside may be off. */
    struct language_weighed weighed;
    bool is_counted; /* "meter.qemu": instructions can be counted under the emulator. */
    struct language_counted counted;
    json_t *comment_syntax;
    json_t *document; /* All of language.json. */
};

int language_load(const char *harness_folder, const char *id, struct language **ret_language,
                  struct err *err) __attribute__((warn_unused_result));
void language_destroy(struct language *language);
int language_ids(const char *harness_folder, char ***ret_ids, struct err *err)
    __attribute__((warn_unused_result));

/* The language whose extension @path has, or ERR_INPUT listing the known extensions. */
int language_for_file(const char *harness_folder, const char *path, struct language **ret_language,
                      struct err *err) __attribute__((warn_unused_result));

/* The first file of the toolchain that is not on this machine, or NULL. Borrowed. */
const char *language_missing(const struct language *language);
/* ERR_FAULT with the remedy when something is: without its toolchain no answer can be told from a
 * wrong one. */
int language_require(const struct language *language, struct err *err)
    __attribute__((warn_unused_result));

struct language_words {
    const char *source;
    const char *harness;
    uint64_t memory_bytes;
    uint64_t stack_bytes; /* Of the box. */
};

/* A fresh NULL-terminated argv with the words filled in; free with language_argv_free. */
char **language_expand(char *const *argv, const struct language_words *words);
void language_argv_free(char **argv);
size_t language_argv_count(char *const *argv); /* 0 for NULL. */

#endif
