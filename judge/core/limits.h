/* Every bound on what a user controls, in one place. Formats keep theirs beside the format
 * (wire.h, problem.h, box.h). */
#ifndef JUDGE_CORE_LIMITS_H
#define JUDGE_CORE_LIMITS_H

#define SOURCE_BYTES_MAX (1u << 20)         /* A submission's text. */
#define COMPILE_LOG_BYTES_MAX (64u << 10)   /* Kept of what a compiler prints. */
#define COMPILE_OUTPUT_BYTES_MAX (8u << 20) /* A compiler that prints more is stopped. */
#define ARTIFACT_BYTES_MAX (64u << 20)      /* One compiled program. */
#define PREPARED_BYTES_MAX (512u << 20)     /* One prepared file, such as a precompiled header. */
#define STDERR_KEPT_BYTES_MAX (4u << 10)    /* The end of stderr that a reason may quote. */
#define PIECE_OPERATIONS_MAX 64             /* How far a driver sees into a case. */
#define PIECE_BYTES_MAX (8u << 20)          /* The same in bytes; one operation may be larger. */
#define REASON_BYTES_MAX 600
#define SHOWN_VALUE_BYTES_MAX 200 /* A value in a reason or a counterexample. */
#define BOX_RETRIES_MAX 2         /* After a fault of the box itself. */
#define WALL_FAILURES_MAX 2       /* Groups that may end by waiting; then the run is over. */
/* Where each case has points: so many of a group may be stopped at a limit of time, or may end
 * their process, before the rest of it counts as failed. */
#define CASES_TIMED_MAX 3
#define CASES_ENDED_MAX 50
#define RUN_STACK_BYTES (64u << 20)    /* Deep recursion ends here, before memory does; … */
#define RUN_STACK_BYTES_MIN (1u << 20) /* … or where its language.json says. */
#define RUN_STACK_BYTES_MAX (1u << 30)
#define RUN_PROCESSES_MAX 64 /* Threads of a candidate's program and its runtime. */
#define RUN_DISK_BYTES (64u << 20)
#define COMPILE_DISK_BYTES (256u << 20)
#define CACHE_BYTES_MAX (2ull << 30) /* Prepared files of all languages on this machine. */

#define MEASURE_MEMORY_BYTES (1ull << 30) /* While complexity is measured; the sizes are ours. */
#define MEASURE_OUTPUT_BYTES (64u << 20)
#define MEASURE_TIME_NS 3000000000ull   /* The budget for the costs of operations … */
#define MEASURE_SPACE_NS 1000000000ull  /* … for memory, CPU time … */
#define MEASURE_LEAK_NS 400000000ull    /* … and for what operations leave behind. */
#define GENERATOR_CPU_NS 10000000000ull /* Of a generator of cases, before the factor … */
#define GENERATOR_WALL_NS 60000000000ull
#define GENERATOR_MEMORY_BYTES (512u << 20)
#define GENERATED_BYTES_MAX (64u << 20) /* … and all that it writes. */

#define CHECKED_ANSWERS_BYTES_MAX (64u << 20) /* All answers to a case that a checker sees. */
#define CHECKER_OUTPUT_BYTES_MAX (1u << 20)   /* What a checker prints, which nobody reads. */
#define CHECKER_WALL_NS_MIN 2000000000ull     /* Of a case; else four times its CPU time. */
#define CHECKER_WALL_FACTOR 4
#define CHECKER_TRIES_MAX 2 /* A checker that failed is asked again before it is an IE. */

#define SHRINK_TIME_NS 3000000000ull          /* For looking for a small failing case … */
#define SHRINK_TRIES_MAX 2000                 /* … of which so many are tried that no test has. */
#define SHRINK_VALIDATOR_CPU_NS 1000000000ull /* Of a validator then, for a case. */

#endif
