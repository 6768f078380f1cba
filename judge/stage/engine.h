/* What the stages share while they grade: where things are, the keeper, and who wants to know.
 *
 * One engine belongs to one thread and grades one submission at a time. Who may call: judge/stage,
 * judge/cli. */
#ifndef JUDGE_STAGE_ENGINE_H
#define JUDGE_STAGE_ENGINE_H

#include "judge/base/err.h"
#include "judge/base/map.h"
#include "judge/catalog/language.h"
#include "judge/catalog/problem.h"
#include "judge/core/report.h"
#include "judge/stage/box_client.h"
#include "judge/stage/cases_ahead.h"
#include "judge/stage/files.h"

#include <stdbool.h>
#include <stdint.h>

struct engine_paths {
    char *bank;         /* problems/ */
    char *harness;      /* harness/ */
    char *judge_box;    /* The program. */
    char *policies;     /* Folder of seccomp policies. */
    char *count_plugin; /* judge-count.so; NULL: not installed, nothing can be counted. */
    char *cache;        /* Folder for prepared files; made when needed. */
};

enum engine_stage {
    ENGINE_COMPILING,
    ENGINE_COMPILED, /* report->compile_ok says how. */
    ENGINE_RUNNING,
    ENGINE_GROUP, /* The last of report->groups has ended. */
    ENGINE_MEASURING,
};

/* What one batch of operations cost, as it was measured. */
struct engine_point {
    const char *operation;
    uint64_t n;
    double cost; /* Per operation. */
    const char *unit;
};

/* Who wants to know; each may be NULL. What is given is borrowed. */
struct engine_listener {
    void *data;
    void (*progress)(void *data, const char *text); /* For a person: a stage starts or moves on. */
    void (*stage)(void *data, enum engine_stage stage, const struct report *report);
    void (*point)(void *data, const struct engine_point *point);
};

struct engine {
    struct engine_paths paths; /* Borrowed. */
    bool cgroups;
    bool
        unqueued; /* Its boxes take no slot: another engine's box, which has one, waits for them. */
    struct keeper *keeper;   /* NULL until the first box. */
    struct checker *checker; /* NULL until the first case that needs one (checker.h). */
    bool qemu_checked;       /* meter.c asked this machine, and was told: */
    struct err qemu_error;   /* Code 0: counting works. */
    struct engine_listener listener;
    struct map folder_hashes; /* provenance.c: folder → struct known_hash. */
    struct map toolchains;    /* toolchain.c: a hash of the programs → version. */
};

void engine_fini(struct engine *engine);
void engine_progress(struct engine *engine, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void engine_reach(struct engine *engine, enum engine_stage stage, const struct report *report);

/* Has a keeper start, if there is none, while the caller does something else. */
void engine_begin_keeper(struct engine *engine);
/* The keeper, started if it is not running. */
int engine_keeper(struct engine *engine, struct keeper **ret_keeper, struct err *err)
    __attribute__((warn_unused_result));

/* A keeper that misbehaved is replaced by a new one at the next engine_keeper. */
void engine_drop_keeper(struct engine *engine);

/* Before a command is run again: it finds its files as the first run did. */
void engine_rewind(const struct box_spec *spec);

/* One command in one box, to its end: for compilers and the like. On return @stdout_fd and
 * @stderr_fd of the spec hold what was printed. */
int engine_run_box(struct engine *engine, const struct box_spec *spec,
                   struct box_result *ret_result, struct err *err)
    __attribute__((warn_unused_result));

/* A spec with what every box of @language has: binds, environment, policy, the limits that do not
 * differ. Free with engine_spec_fini; the strings that the caller sets stay the caller's. */
struct box_spec engine_spec(const struct language *language, const struct language_step *step);
/* The command, and the words in it and in the environment filled in. */
void engine_spec_fill(struct box_spec *spec, char *const *argv, const struct language_words *words);
void engine_spec_fini(struct box_spec *spec);

struct submission {
    const struct problem *problem;
    const struct language *language;
    const char *source; /* Borrowed. */
    size_t source_length;
    bool samples_only;
    bool reveal;
    bool shrink;     /* Look for a small failing case too. */
    bool stop_early; /* The first group that fails is the last one that is run. */
    bool measure;
    uint64_t seed;      /* Of the numbers that complexity patterns draw. */
    bool reference;     /* Measure the reference solution too, unless this machine has done so. */
    const char *claims; /* Or NULL. */
    const char *meter;  /* "auto", "clock", … */
    const char *points_file; /* Where to write all that was measured, or NULL. */
    bool is_checker;         /* An author's checker (checker.h), which is compiled as such. */
};

/* policy → compile → run → compare → measure → report: drives them all. 0 with a report whatever
 * the verdict; an error only when grading could not be done at all. */
int grade(struct engine *engine, const struct submission *submission, struct report **ret_report,
          struct err *err) __attribute__((warn_unused_result));

/* toolchain.c: what the toolchain calls its version. Asked once per machine, then remembered. NULL
 * in
 * *@ret_version when it can not be asked; an error (ERR_INTR) only for what ends the grading. The
 * caller frees it. */
int toolchain_version(struct engine *engine, const struct language *language, char **ret_version,
                      struct err *err) __attribute__((warn_unused_result));
/* The same without remembering. 0: it said *@ret_version, or (NULL) *@ret_why it did not; the
 * caller frees both. An error is the box's. */
int toolchain_ask(struct engine *engine, const struct language *language, char **ret_version,
                  char **ret_why, struct err *err) __attribute__((warn_unused_result));

/* provenance.c: fills report->provenance, all but the toolchain; then the toolchain, and looks
 * whether folders are still what they were. */
void provenance_begin(struct engine *engine, const struct submission *submission,
                      struct provenance *provenance);
int provenance_end(struct engine *engine, const struct submission *submission,
                   struct provenance *provenance, struct err *err)
    __attribute__((warn_unused_result));
/* What both remember of earlier gradings. */
void provenance_forget(struct engine *engine);
void toolchain_forget(struct engine *engine);

/* policy.c: sets @failure (RJ) when a rule of the problem forbids the source. */
int stage_policy(const struct submission *submission, struct failure *failure, struct err *err)
    __attribute__((warn_unused_result));

/* compile.c: fills @artifacts with all that a run box needs. Sets @failure (CE) if it can't. */
int stage_compile(struct engine *engine, const struct submission *submission, struct report *report,
                  struct file_set *artifacts, struct err *err) __attribute__((warn_unused_result));

/* prepare.c: what the language makes once per machine, from the cache or made now. */
struct prepared {
    char *folder; /* On the host, to be bound read-only at HARNESS_FOLDER; NULL: nothing. */
};

#define HARNESS_FOLDER "/harness"

int stage_prepare(struct engine *engine, const struct language *language,
                  struct prepared *ret_prepared, struct err *err)
    __attribute__((warn_unused_result));
/* The same for a run box: nothing unless the language says "run.harness". */
int stage_prepare_run(struct engine *engine, const struct language *language,
                      struct prepared *ret_prepared, struct err *err)
    __attribute__((warn_unused_result));
/* Lays the folder into a box; @prepared outlives the box's start. @spec is of engine_spec. */
void prepared_bind(const struct prepared *prepared, struct box_spec *spec);
void prepared_fini(struct prepared *prepared);

/* run.c: all groups; fills report->groups, ->failure, ->verdict, ->score. */
int stage_run(struct engine *engine, const struct submission *submission,
              const struct file_set *artifacts, struct cases_ahead *ahead, struct report *report,
              struct err *err) __attribute__((warn_unused_result));

/* measure.c: fills the complexity part of the report. */
int stage_measure(struct engine *engine, const struct submission *submission,
                  const struct file_set *artifacts, struct report *report, struct err *err)
    __attribute__((warn_unused_result));

#endif
