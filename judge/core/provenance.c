#include "judge/core/provenance.h"

#include <stdlib.h>

void provenance_fini(struct provenance *provenance)
{
    free(provenance->source_hash);
    free(provenance->problem_hash);
    free(provenance->driver_hash);
    free(provenance->toolchain);
    free(provenance->meter);
    free(provenance->claims);
    *provenance = (struct provenance){.source_hash = 0};
}
