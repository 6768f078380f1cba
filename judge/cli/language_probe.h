/* For judge doctor: does a language work in a box here, and in which version? */
#ifndef JUDGE_CLI_LANGUAGE_PROBE_H
#define JUDGE_CLI_LANGUAGE_PROBE_H

#include "judge/stage/engine.h"

struct language_probe {
    bool works;
    bool box_failed; /* It is not the language that is missing. */
    char *id;        /* Owned, as all texts. */
    char *name;
    char *version; /* When it works. */
    char *problem; /* When it does not. */
    char *remedy;
};

/* Never fails: what goes wrong is the finding. */
void language_probe_run(struct engine *engine, const char *id, struct language_probe *ret_probe);
void language_probe_fini(struct language_probe *probe);

#endif
