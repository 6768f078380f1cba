/* Everything that grading found about one submission, as plain data. The JSON form is made by
 * stage/report_json.c and described by docs/report.schema.json.
 *
 * A report owns all that it points to. Zeroed memory is an empty report. Who may call: judge/. */
#ifndef JUDGE_CORE_REPORT_H
#define JUDGE_CORE_REPORT_H

#include "judge/core/provenance.h"
#include "judge/core/verdict.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A small case that fails as well (stage/shrink.h). */
struct small_case {
    size_t operations; /* 0: none. */
    size_t operations_before;
    char *group; /* Of the case that it was made of. */
    size_t case_index;
    char *calls; /* "LRUCache(1), put(1, 1), get(1)": all of them; the last one fails. */
    char *reason;
    char *expected; /* JSON text, or NULL, as the next. */
    char *got;
    char *note; /* Why it could not be made smaller, where that is the problem's fault; or NULL. */
};

/* Why something is not accepted: the first cause of one case. */
struct failure {
    enum verdict verdict; /* VERDICT_AC: there is no failure. */
    char *reason;         /* What may be shown to everyone. */
    char *detail;         /* What only a sample or an author may see; NULL if there is no more. */
    char *group;
    size_t case_index; /* From 0. */
    char *case_name;   /* Or NULL. */
    size_t operation;  /* From 0. */
    bool has_case;
    bool has_operation;
    bool waited;  /* TLE by the wall limit. */
    bool visible; /* A sample, or --reveal: counterexample and detail may be shown. */
    /* The counterexample, where there is one: */
    char *call;     /* "get(1)", or the start of the input. */
    char *expected; /* JSON text */
    char *got;
    char *history; /* The calls before it, or NULL. */
    struct small_case small;
    bool right_alone; /* Its case fails only after others in the same process. */
};

struct group_report {
    char *name;
    bool sample;
    bool skipped; /* Nothing was run, since an earlier failure settles everything. */
    enum verdict verdict;
    size_t cases_total;
    size_t cases_passed;
    size_t cases_timed; /* Stopped at a limit of time. */
    size_t cases_ended; /* Ended their process in another way. */
    int points;
    int points_max;
    uint64_t cpu_ns;
    uint64_t case_cpu_ns; /* No case took more. */
    uint64_t wall_ns;
    uint64_t memory_peak_bytes;
};

struct cost_point {
    uint64_t n;
    double cost;   /* Per operation. */
    double spread; /* Relative: half the distance of the quartiles over the median. */
    double error;  /* Relative: how far the cost may be off, as the spread of a few repeats. */
    double chance; /* Relative: standard error of the cost; 0: not known. */
    double drift; /* Relative: by how much the last batch was dearer than the first, if all rose. */
};

struct cost_series {
    struct cost_point *points; /* Rising n. */
    size_t count;
};

/* Where a measurement ended because the program failed: right below, it did not. */
struct growth_stop {
    uint64_t n;           /* 0: it did not fail. */
    enum verdict verdict; /* What the failure would be in a test; the verdict of the report is not
                             touched. */
    char *reason;
    bool recursion; /* The stack was used up. */
};

#define CURVE_TERMS_MAX 3

/* The sum of coefficient * function(n) that comes nearest to the points of a growth. */
struct growth_curve {
    const char *class; /* Static: "O(n log n)"; NULL: no curve. */
    struct {
        double coefficient;
        const char *class; /* Static: the function, as "O(n log n)"; "O(1)" is the constant. */
    } terms[CURVE_TERMS_MAX];
    size_t term_count;
    double residual; /* Relative: root of the mean square. */
};

/* How the problem's own solution of this language grows, by the same meter. */
struct growth_reference {
    char *measured;
    char *pattern; /* Or NULL. */
    struct cost_series points;
};

enum complexity_verdict {
    COMPLEXITY_MET,
    COMPLEXITY_EXCEEDED,
    COMPLEXITY_INCONCLUSIVE,
    COMPLEXITY_NOT_MEASURED,
    COMPLEXITY_VERDICT_COUNT,
};

const char *complexity_verdict_name(enum complexity_verdict verdict);

struct growth_report {
    char *name; /* The operation, or the variable for space. */
    char *variable;
    char *expected; /* "O(1)" */
    char *measured; /* "O(1)", or "O(n) or O(n log n)", or NULL when not measured. */
    char *pattern;  /* The pattern that cost most, or NULL. */
    char *note;     /* Why it is inconclusive or not measured; NULL when there is nothing to say. */
    enum complexity_verdict verdict;
    double confidence;
    const char *unit; /* Static: "ns", "instructions", "bytes". */
    struct cost_point *points;
    size_t point_count;
    const char *figure; /* Static: which one the points and the verdict speak of; NULL for space. */
    struct cost_series typical; /* The three figures of the worst pattern, where they are known. */
    struct cost_series amortised;
    struct cost_series worst;
    struct growth_curve curve;
    struct growth_stop stop;
    struct growth_reference reference;
};

enum leak_verdict { LEAK_UNSURE, LEAK_NONE, LEAK_FOUND, LEAK_VERDICT_COUNT };

const char *leak_verdict_name(enum leak_verdict verdict); /* "inconclusive", "none", "leak" */

/* What operations that leave the contents as they were do to memory. */
struct leak_report {
    bool measured;
    enum leak_verdict verdict;
    double bytes_per_operation; /* FOUND: lost by each. NONE: it is less than that. Else 0. */
    struct cost_series points;  /* Bytes after n operations. */
    char *note;                 /* Why it ended early, or NULL. */
};

enum claim_verdict { CLAIM_RIGHT, CLAIM_WRONG, CLAIM_UNVERIFIED, CLAIM_VERDICT_COUNT };

const char *claim_verdict_name(enum claim_verdict verdict);

struct claim_report {
    char *name;
    char *claimed;
    char *measured; /* Or NULL. */
    enum claim_verdict verdict;
};

struct report {
    char *id;
    char *problem;
    char *problem_title;
    char *language;
    enum verdict verdict;
    int score;
    char *score_rule; /* In words; NULL where nothing was graded. */
    bool compile_ok;
    char *compile_log;
    uint64_t compile_cpu_ns;
    bool compile_cached; /* The same source was compiled before; log and CPU time are of then. */
    struct group_report *groups;
    size_t group_count;
    struct failure failure;
    bool measured;         /* The complexity section has something in it. */
    const char *meter;     /* Static: "clock", or NULL. */
    double meter_noise;    /* Relative, of one point, as the fit allows for it; 0: no meter. */
    char *reference;       /* The solution that the curves are held against, or NULL. */
    char *complexity_note; /* Why nothing was measured, or NULL. */
    struct growth_report *time;
    size_t time_count;
    struct growth_report *space;
    size_t space_count;
    struct leak_report leak;
    struct claim_report *claims;
    size_t claim_count;
    struct provenance provenance;
    char *output; /* What the program printed in the sample groups, cut; or NULL. */
    struct {
        uint64_t compile_ns; /* Wall time of each stage. */
        uint64_t run_ns;
        uint64_t measure_ns;
        uint64_t reference_ns; /* Once per machine. */
        uint64_t total_ns;
    } timings;
};

/* Takes back what was measured of operations. */
void report_drop_growth(struct report *report);
void report_destroy(struct report *report); /* Accepts NULL; frees the report too. */
void growth_stop_fini(struct growth_stop *stop);
void failure_fini(struct failure *failure);
void small_case_fini(struct small_case *small);

#endif
