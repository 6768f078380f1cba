/* Of what a report was made: enough to grade the same again, and to say afterwards why something
 * came out differently.
 *
 * Hashes are those of judge/catalog/content_hash.h. Texts are owned. Who may call: judge/. */
#ifndef JUDGE_CORE_PROVENANCE_H
#define JUDGE_CORE_PROVENANCE_H

#include <stdbool.h>
#include <stdint.h>

struct provenance {
    char *source_hash;  /* NULL: nothing is known at all. */
    char *problem_hash; /* NULL: it changed while it was graded, or could not be read. */
    char *driver_hash;  /* Of the language's folder; NULL likewise. */
    char *toolchain;    /* As it calls its version; NULL: it could not be asked. */
    /* The limits of one case, as the language's factors make them. */
    uint64_t cpu_ns;
    uint64_t wall_ns;
    uint64_t memory_bytes;
    uint64_t output_bytes;
    uint64_t seed; /* Of the numbers that complexity patterns draw. */
    /* What was asked for. */
    bool samples;
    bool complexity;
    bool stop_early;
    char *meter;  /* "auto", … */
    char *claims; /* Or NULL. */
};

void provenance_fini(struct provenance *provenance);

#endif
