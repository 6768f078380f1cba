/* See starters.h. */
#include "sandbox/starters.h"

#include "sandbox/init.h"
#include "sandbox/starter.h"
#include "sandbox/sys.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct identity {
    dev_t device;
    ino_t inode;
};

static char *make_key(const struct init_plan *plan, const struct policy *policy)
{
    const struct box_spec *spec = plan->spec;
    char *text = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&text, &size);

    if (stream == NULL)
        return NULL;
    fprintf(stream, "%s\n%d %d %d\n%s\n", policy->name, spec->trace, spec->proc, plan->host_net_fd,
            box_work_folder(spec));
    for (size_t i = 0; i < spec->bind_count; i++)
        fprintf(stream, "%zu:%s:%zu:%s:%d\n", strlen(spec->binds[i].source), spec->binds[i].source,
                strlen(spec->binds[i].destination), spec->binds[i].destination,
                spec->binds[i].writable);
    if (fclose(stream) != 0) {
        free(text);
        return NULL;
    }
    return text;
}

static struct identity *identify(const struct box_spec *spec)
{
    struct identity *sources = calloc(spec->bind_count + 1, sizeof(*sources));

    for (size_t i = 0; sources != NULL && i < spec->bind_count; i++) {
        struct stat status;
        if (stat(spec->binds[i].source, &status) < 0) {
            free(sources);
            return NULL;
        }
        sources[i] = (struct identity){status.st_dev, status.st_ino};
    }
    return sources;
}

/* Is @path the folder @folder, or below it? */
static bool is_within(const char *path, const char *folder)
{
    size_t length = strlen(folder);

    return strncmp(path, folder, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

/* Binds below the folders that are mounted last would be covered by them, and one above would have
 * them mounted in it. */
static bool can_share(const struct box_spec *spec)
{
    const char *const covered[] = {box_work_folder(spec), "/tmp", "/proc"};

    for (size_t i = 0; i < spec->bind_count; i++) {
        const char *path = spec->binds[i].destination;
        for (size_t k = 0; k < sizeof(covered) / sizeof(*covered); k++) {
            if (is_within(path, covered[k]) || is_within(covered[k], path))
                return false;
        }
    }
    return true;
}

/* Alive, and with the files at its binds that are there now. */
static bool is_good(const struct starter_place *place, const struct identity *sources)
{
    for (size_t i = 0; i < place->source_count; i++) {
        if (place->sources[i].device != sources[i].device ||
            place->sources[i].inode != sources[i].inode)
            return false;
    }
    return starter_is_alive(place->starter);
}

/* The place of the starter with @key, or that of the one to give up for it. */
static struct starter_place *find_place(struct keeper *keeper, const char *key)
{
    struct starter_place *place = &keeper->starters[0];

    for (size_t i = 0; i < STARTERS_MAX; i++) {
        struct starter_place *at = &keeper->starters[i];
        if (at->starter != NULL && strcmp(at->key, key) == 0)
            return at;
        if (place->starter != NULL && (at->starter == NULL || at->used < place->used))
            place = at;
    }
    return place;
}

static void clear(struct starter_place *place)
{
    starter_destroy(place->starter);
    free(place->key);
    free(place->sources);
    box_spec_fini(&place->shape);
    memset(place, 0, sizeof(*place));
}

/* Mounted, unmounted or remounted since we last asked: that may be below a bind, and the roots that
 * were built show what was there before. */
static bool mounts_have_changed(const struct keeper *keeper)
{
    struct pollfd changed = {.fd = keeper->mounts_fd, .events = POLLPRI};

    return poll(&changed, 1, 0) != 0;
}

/* Takes over @key and @sources. */
static struct starter_place *find(struct keeper *keeper, struct init_plan *plan, char *key,
                                  struct identity *sources)
{
    struct starter_place *place = find_place(keeper, key);

    if (place->starter != NULL && strcmp(place->key, key) == 0 && is_good(place, sources)) {
        free(key);
        free(sources);
        return place;
    }
    /* None, or a source was replaced: its root would show the old one. */
    struct starter *starter = starter_create(plan);
    if (starter == NULL) {
        free(key);
        free(sources);
        return NULL;
    }
    clear(place);
    *place = (struct starter_place){
        .starter = starter, .key = key, .sources = sources, .source_count = plan->spec->bind_count};
    return place;
}

struct starter *starters_find(struct keeper *keeper, struct init_plan *plan,
                              const struct policy *policy)
{
    keeper->last = NULL;
    if (!keeper->has_starters || !can_share(plan->spec))
        return NULL;
    if (mounts_have_changed(keeper))
        starters_destroy(keeper);
    char *key = make_key(plan, policy);
    struct identity *sources = identify(plan->spec);
    if (key == NULL || sources == NULL) {
        free(key);
        free(sources);
        return NULL;
    }
    struct starter_place *place = find(keeper, plan, key, sources);
    if (place == NULL)
        return NULL;
    place->used = ++keeper->starter_uses;
    place->last_plan = plan;
    keeper->last = place;
    return place->starter;
}

static bool same_text(const char *a, const char *b)
{
    return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

/* Of what an init is built by (starter.h), that which the key does not hold. */
static bool is_alike(const struct box_spec *a, const struct box_spec *b)
{
    return a->limits.disk_bytes == b->limits.disk_bytes &&
           a->limits.disk_inodes == b->limits.disk_inodes && a->network_host == b->network_host &&
           same_text(a->cpu_set, b->cpu_set);
}

void starters_settle(struct keeper *keeper, const struct starter *starter,
                     const struct box_spec *spec)
{
    for (size_t i = 0; i < STARTERS_MAX; i++) {
        struct starter_place *place = &keeper->starters[i];
        if (place->starter == NULL)
            continue;
        if (place->starter == starter && !is_alike(&place->shape, spec))
            starter_discard(place->starter);
        else
            starter_settle(place->starter);
    }
}

void starters_prepare(struct keeper *keeper, struct box_spec *spec)
{
    struct starter_place *place = keeper->last;

    if (place == NULL)
        return;
    place->alike = is_alike(&place->shape, spec) ? place->alike + 1 : 1;
    box_spec_fini(&place->shape);
    place->shape = *spec;
    memset(spec, 0, sizeof(*spec));
    if (place->alike < 2 || starter_has_ready(place->starter) || !starter_is_alive(place->starter))
        return;
    place->plan = *place->last_plan;
    place->plan.spec = &place->shape;
    starter_prepare(place->starter, &place->plan);
}

unsigned starters_count(const struct keeper *keeper)
{
    unsigned count = 0;

    for (size_t i = 0; i < STARTERS_MAX; i++)
        count += keeper->starters[i].starter != NULL;
    return count;
}

unsigned starters_waiting(const struct keeper *keeper, const struct starter *starter)
{
    unsigned count = 0;

    for (size_t i = 0; i < STARTERS_MAX; i++) {
        const struct starter *at = keeper->starters[i].starter;
        count += at != NULL && at != starter && starter_has_ready(at);
    }
    return count;
}

void starters_destroy(struct keeper *keeper)
{
    for (size_t i = 0; i < STARTERS_MAX; i++)
        clear(&keeper->starters[i]);
    keeper->last = NULL;
}
