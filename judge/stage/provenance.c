/* Of what a report is made: hashes of the problem, the driver and the source, the limits, and what
 * was asked for. A folder is hashed once, and again when its stamp has changed. */
#include "judge/base/mem.h"
#include "judge/catalog/content_hash.h"
#include "judge/stage/engine.h"
#include "judge/stage/run.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#define FOLDERS_MAX 256 /* Remembered; a daemon's pinned versions come and go. */

struct known_hash {
    char *stamp;
    char *hash;
};

static void destroy_known(void *data, void *value)
{
    struct known_hash *known = value;

    (void)data;
    free(known->stamp);
    free(known->hash);
    free(known);
}

void provenance_forget(struct engine *engine)
{
    map_each(&engine->folder_hashes, destroy_known, NULL);
    map_fini(&engine->folder_hashes);
}

/* A folder that cannot be read has no hash; whether it can be graded is for others to say. */
static struct known_hash *hash_anew(const char *folder)
{
    struct known_hash *known = mem_alloc(sizeof *known);
    struct err ignored;

    /* The stamp first: what changes meanwhile has another one afterwards. */
    if (folder_stamp(folder, &known->stamp, &ignored) == 0 &&
        folder_hash(folder, &known->hash, &ignored) == 0)
        return known;
    destroy_known(NULL, known);
    return NULL;
}

static bool is_unchanged(const char *folder, const struct known_hash *known)
{
    struct err ignored;
    char *stamp = NULL;
    bool same = folder_stamp(folder, &stamp, &ignored) == 0 && strcmp(stamp, known->stamp) == 0;

    free(stamp);
    return same;
}

static char *hash_of(struct engine *engine, const char *folder)
{
    struct known_hash *known = map_get(&engine->folder_hashes, folder);

    if (known != NULL && is_unchanged(folder, known))
        return mem_strdup(known->hash);
    if (known != NULL)
        destroy_known(NULL, map_take(&engine->folder_hashes, folder));
    if (engine->folder_hashes.count >= FOLDERS_MAX)
        provenance_forget(engine);
    known = hash_anew(folder);
    if (known == NULL)
        return NULL;
    map_put(&engine->folder_hashes, folder, known);
    return mem_strdup(known->hash);
}

void provenance_begin(struct engine *engine, const struct submission *submission,
                      struct provenance *provenance)
{
    const struct problem *problem = submission->problem;
    const struct language *language = submission->language;
    char hash[CONTENT_HASH_LENGTH + 1];

    content_hash(submission->source, submission->source_length, hash);
    *provenance = (struct provenance){
        .source_hash = mem_strdup(hash),
        .problem_hash = hash_of(engine, problem->folder),
        .driver_hash = hash_of(engine, language->folder),
        .cpu_ns = run_scale(language, problem->limits.cpu_ns),
        .wall_ns = run_wall(language, &problem->limits),
        .memory_bytes = problem->limits.memory_bytes + language->memory_extra_bytes,
        .output_bytes = problem->limits.output_bytes,
        .seed = submission->seed,
        .samples = submission->samples_only,
        .complexity = submission->measure,
        .stop_early = submission->stop_early,
        .meter = mem_strdup(submission->meter != NULL ? submission->meter : "auto"),
        .claims = submission->claims != NULL ? mem_strdup(submission->claims) : NULL,
    };
}

/* A folder that was changed under the grading is no one version. */
static void check(struct engine *engine, const char *folder, char **hash)
{
    const struct known_hash *known = map_get(&engine->folder_hashes, folder);

    if (*hash != NULL && known != NULL && is_unchanged(folder, known))
        return;
    free(*hash);
    *hash = NULL;
}

int provenance_end(struct engine *engine, const struct submission *submission,
                   struct provenance *provenance, struct err *err)
{
    check(engine, submission->problem->folder, &provenance->problem_hash);
    check(engine, submission->language->folder, &provenance->driver_hash);
    return toolchain_version(engine, submission->language, &provenance->toolchain, err);
}
