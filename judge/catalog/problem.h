/* A problem of the bank, loaded from its folder and checked.
 *
 * problem_load reads and validates problem.json and notes where the tests are; group_load reads the
 * cases of one group when they are needed. Every complaint names the file, the key or line, what
 * was found and what was expected. All strings belong to the struct that holds them.
 *
 * Errors: ERR_INPUT for a broken folder, ERR_FAULT when the machine could not read it.
 * Who may call: judge/stage, judge/cli, judge/core through plain data. */
#ifndef JUDGE_CATALOG_PROBLEM_H
#define JUDGE_CATALOG_PROBLEM_H

#include "judge/base/err.h"
#include "judge/core/type.h"
#include "judge/core/value.h"

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum problem_kind { PROBLEM_CLASS, PROBLEM_FUNCTION, PROBLEM_STDIN, PROBLEM_KIND_COUNT };

#define PROBLEM_PARAMS_MAX 16
#define PROBLEM_METHODS_MAX 32 /* With the constructor. */
#define PROBLEM_GROUPS_MAX 32
#define PROBLEM_RULES_MAX 64

struct param {
    char *name;
    struct type type;
};

/* What a candidate's method has to do to give its answer. */
enum answer_mode {
    ANSWER_RETURNED,
    ANSWER_IN_PLACE, /* It returns nothing: an argument is the answer, as it was left. */
    ANSWER_PREFIX,   /* It returns how many entries of that argument, from the first on, are. */
};

/* methods[0] is the constructor of a class or the function itself. */
struct method {
    char *name; /* The constructor's is the class name. */
    struct param params[PROBLEM_PARAMS_MAX];
    size_t param_count;
    struct type returns; /* What comes back: void for a constructor, the type of the argument for
                            one that answers in it. */
    enum answer_mode answer_mode;
    size_t answer; /* Not for ANSWER_RETURNED: which argument it is. */
};

/* What the candidate's own method returns. */
struct type method_returned(const struct method *method);

enum compare_mode {
    COMPARE_EXACT,
    COMPARE_UNORDERED,        /* Returned lists, in any order at the top level. */
    COMPARE_UNORDERED_NESTED, /* And the lists inside of them as well. */
    COMPARE_TOKENS,           /* stdin problems from here on. */
    COMPARE_LINES,
    COMPARE_CHECKER, /* Of any kind: a program of the author's decides. */
    COMPARE_MODE_COUNT,
};

/* A program of the author's that says which answers are right, or which cases are. */
struct problem_checker {
    char *file;      /* Absolute; NULL: there is none. */
    uint64_t cpu_ns; /* For one case. */
    uint64_t memory_bytes;
};

struct problem_limits {
    uint64_t cpu_ns;  /* Per case, before the language's factor. */
    uint64_t wall_ns; /* Per case, before the factor. */
    uint64_t memory_bytes;
    uint64_t output_bytes; /* What one process of the candidate prints in all. */
};

/* A program that writes the cases of a group, without what must come back. */
struct group_generator {
    char *file; /* Absolute; NULL: there is none, and the group has a file of cases. */
    int64_t seed;
    size_t count; /* Of cases. */
};

struct group {
    char *name;
    char *file; /* Absolute path of the .jsonl, or .txt; NULL: there is a generator. */
    struct group_generator generator;
    bool sample;
    int points;
};

/* What an accepted answer loses that grows faster than is expected. */
enum scoring_growth { GROWTH_ASIDE, GROWTH_FACTOR, GROWTH_GATE };

/* How points become a score; stage/score.c applies it, and says it in words. */
struct problem_scoring {
    bool each_case; /* A case has its share of its group's points; else a group needs all. */
    enum scoring_growth growth;
    double factor; /* With GROWTH_FACTOR. */
};

/* Does a score depend on measured complexity? */
bool scoring_takes_growth(const struct problem_scoring *scoring);

struct source_rule {
    char *name;
    char *pattern; /* pcre2 */
    char *message;
    char **languages; /* NULL-terminated; NULL means every language. */
    bool required;    /* The pattern must be found, instead of must not. */
};

struct problem {
    char *id;
    char *title;
    char *folder;     /* Absolute. */
    char *difficulty; /* Or NULL. */
    enum problem_kind kind;
    char *class_name; /* Class problems only. */
    struct method methods[PROBLEM_METHODS_MAX];
    size_t method_count;
    struct problem_limits limits;
    enum compare_mode compare;
    double tolerance;                 /* 0: doubles bit for bit. Relative or absolute otherwise. */
    struct problem_checker checker;   /* With COMPARE_CHECKER. */
    struct problem_checker validator; /* For judge problem check. */
    struct group groups[PROBLEM_GROUPS_MAX];
    size_t group_count;
    struct problem_scoring scoring;
    struct source_rule rules[PROBLEM_RULES_MAX];
    size_t rule_count;
    bool gives; /* It has a folder given/: code that answers may use, a file for each language. */
    json_t *complexity; /* The section as it stands, owned; NULL if there is none. Checked by
                           complexity/pattern.h. */
};

/* Where the code that @problem gives to answers in a language lies; the caller frees it. */
char *problem_given_path(const struct problem *problem, const char *language_id,
                         const char *extension);

/* Finds @id in @bank_folder (or takes @id as a path when it holds a '/'). An unknown id suggests
 * the nearest. */
int problem_load(const char *bank_folder, const char *id, struct problem **ret_problem,
                 struct err *err) __attribute__((warn_unused_result));
void problem_destroy(struct problem *problem); /* Accepts NULL. */

/* Ids of the bank, sorted; NULL-terminated, all owned by the caller. */
int problem_ids(const char *bank_folder, char ***ret_ids, struct err *err)
    __attribute__((warn_unused_result));

/* One operation of a case and what it must return. */
struct operation {
    size_t method;
    struct value *args; /* methods[method].param_count of them. */
    size_t arg_count;
    struct value expected; /* null for void and constructors, and where a checker needs none. */
    size_t *answer_of; /* NULL, or for each argument the operation whose answer it is (then args has
                          null in its place), or ARGUMENT_GIVEN. Only for a checker's problem: else
                          the answer is known. */
};

#define ARGUMENT_GIVEN SIZE_MAX

struct test_case {
    char *name;                   /* Or NULL. */
    size_t line;                  /* In the file, from 1. */
    struct operation *operations; /* Class and function. */
    size_t operation_count;
    bool refers; /* Some argument is the answer to an operation before. */
    bool has_expected;
    char *input; /* stdin kind. */
    size_t input_length;
    char *output;
    size_t output_length;
};

struct case_list {
    struct test_case *cases;
    size_t count;
};

#define CASES_MAX 10000
#define CASE_OPERATIONS_MAX 1000000
#define GROUP_FILE_BYTES_MAX (256u << 20)

/* For a group with a file; stage/generated.h loads all. */
int group_load(const struct problem *problem, const struct group *group,
               struct case_list *ret_cases, struct err *err) __attribute__((warn_unused_result));
/* The same from another file. */
int group_load_file(const struct problem *problem, const char *file, struct case_list *ret_cases,
                    struct err *err) __attribute__((warn_unused_result));
void case_list_fini(struct case_list *cases);

const char *problem_kind_name(enum problem_kind kind);

#endif
