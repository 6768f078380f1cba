#include "judge/core/queue.h"

#include "judge/base/map.h"
#include "judge/base/mem.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

struct item {
    struct item *next, *previous; /* In its line. */
    struct line *line;
    uint64_t since_ms;
    char id[];
};

/* One who takes turns: a candidate in a round, or a round in a class. It stays for a while after
 * its last submission, so that who comes back at once has not won a turn. */
struct line {
    struct line *next;
    struct line *parent;   /* The round of a candidate's line; NULL for a round. */
    struct line *children; /* A round's candidates, the oldest first. */
    struct item *first, *last;
    enum queue_class class;
    uint64_t pass;
    uint64_t served; /* Pass of the child that was taken last. */
    size_t length;   /* Items in it, or in its children. */
    char name[];
};

struct queue {
    struct map items; /* id → struct item */
    struct line *rounds[QUEUE_CLASS_COUNT];
    uint64_t served[QUEUE_CLASS_COUNT];
    size_t length[QUEUE_CLASS_COUNT];
    /* How many interactive ones were taken since one of batch was, all while some of batch waited.
     * At most QUEUE_BATCH_EVERY - 1: then it is batch's turn. */
    size_t passed_over;
};

static const char *const class_names[QUEUE_CLASS_COUNT] = {
    [QUEUE_INTERACTIVE] = "interactive",
    [QUEUE_BATCH] = "batch",
};

const char *queue_class_name(enum queue_class class)
{
    assert(class < QUEUE_CLASS_COUNT);
    return class_names[class];
}

int queue_class_parse(const char *name, enum queue_class *ret_class)
{
    for (int i = 0; i < QUEUE_CLASS_COUNT; i++) {
        if (strcmp(class_names[i], name) == 0) {
            *ret_class = (enum queue_class)i;
            return 0;
        }
    }
    return -1;
}

struct queue *queue_create(void)
{
    return mem_alloc(sizeof(struct queue));
}

static void destroy_lines(struct line *line)
{
    while (line != NULL) {
        struct line *next = line->next;

        /* Two levels: a round has candidates, and these have items. */
        for (struct line *child = line->children, *after; child != NULL; child = after) {
            after = child->next;
            for (struct item *item = child->first, *following; item != NULL; item = following) {
                following = item->next;
                free(item);
            }
            free(child);
        }
        free(line);
        line = next;
    }
}

void queue_destroy(struct queue *queue)
{
    if (queue == NULL)
        return;
    map_fini(&queue->items);
    for (int i = 0; i < QUEUE_CLASS_COUNT; i++)
        destroy_lines(queue->rounds[i]);
    free(queue);
}

/* Forgets those that are empty and whose turn has passed. */
static void sweep(struct line **list, uint64_t served)
{
    while (*list != NULL) {
        struct line *line = *list;

        if (line->length == 0 && line->pass <= served) {
            *list = line->next;
            line->next = NULL;
            destroy_lines(line);
        } else {
            list = &line->next;
        }
    }
}

/* The line @name of @list, made if there is none; it joins at the pass that is being served. */
static struct line *join(struct line **list, const char *name, uint64_t served)
{
    size_t size = strlen(name) + 1;
    struct line *line;

    sweep(list, served);
    while (*list != NULL && strcmp((*list)->name, name) != 0)
        list = &(*list)->next;
    if (*list == NULL) {
        *list = mem_alloc(sizeof **list + size);
        memcpy((*list)->name, name, size);
    }
    line = *list;
    if (line->length == 0 && line->pass < served)
        line->pass = served;
    return line;
}

/* In the order of coming: one that is given back has its old place again. */
static void link_item(struct line *line, struct item *item)
{
    struct item *before = line->last;

    while (before != NULL && before->since_ms > item->since_ms)
        before = before->previous;
    item->previous = before;
    item->next = before != NULL ? before->next : line->first;
    if (item->next != NULL)
        item->next->previous = item;
    else
        line->last = item;
    if (before != NULL)
        before->next = item;
    else
        line->first = item;
}

bool queue_push(struct queue *queue, const char *id, const char *round, const char *candidate,
                enum queue_class class, uint64_t since_ms)
{
    size_t size = strlen(id) + 1;
    struct line *parent, *line;
    struct item *item;

    assert(class < QUEUE_CLASS_COUNT);
    if (map_get(&queue->items, id) != NULL)
        return false;
    parent = join(&queue->rounds[class], round, queue->served[class]);
    parent->class = class;
    line = join(&parent->children, candidate, parent->served);
    line->class = class;
    line->parent = parent;
    item = mem_alloc(sizeof *item + size);
    memcpy(item->id, id, size);
    item->since_ms = since_ms;
    item->line = line;
    link_item(line, item);
    if (class == QUEUE_BATCH && queue->length[class] == 0)
        queue->passed_over = 0;
    line->length++;
    parent->length++;
    queue->length[class]++;
    map_put(&queue->items, id, item);
    return true;
}

/* The one whose turn it is. NULL: all are empty. */
static struct line *lowest(struct line *list)
{
    struct line *best = NULL;

    for (; list != NULL; list = list->next) {
        if (list->length != 0 && (best == NULL || list->pass < best->pass))
            best = list;
    }
    return best;
}

static void unlink_item(struct queue *queue, struct item *item)
{
    struct line *line = item->line;

    if (item->previous != NULL)
        item->previous->next = item->next;
    else
        line->first = item->next;
    if (item->next != NULL)
        item->next->previous = item->previous;
    else
        line->last = item->previous;
    line->length--;
    line->parent->length--;
    queue->length[line->class]--;
    map_take(&queue->items, item->id);
}

static bool is_turn_of_batch(const struct queue *queue)
{
    return queue->length[QUEUE_BATCH] > 0 &&
           (queue->length[QUEUE_INTERACTIVE] == 0 || queue->passed_over >= QUEUE_BATCH_EVERY - 1);
}

char *queue_pop(struct queue *queue)
{
    enum queue_class class = is_turn_of_batch(queue) ? QUEUE_BATCH : QUEUE_INTERACTIVE;
    struct line *round = lowest(queue->rounds[class]), *line;
    struct item *item;
    char *id;

    if (round == NULL)
        return NULL;
    line = lowest(round->children);
    item = line->first;
    queue->served[class] = round->pass++;
    round->served = line->pass++;
    queue->passed_over =
        class == QUEUE_INTERACTIVE && queue->length[QUEUE_BATCH] > 0 ? queue->passed_over + 1 : 0;
    unlink_item(queue, item);
    id = mem_strdup(item->id);
    free(item);
    return id;
}

bool queue_remove(struct queue *queue, const char *id)
{
    struct item *item = map_get(&queue->items, id);

    if (item == NULL)
        return false;
    unlink_item(queue, item);
    free(item);
    return true;
}

size_t queue_length(const struct queue *queue)
{
    return queue->length[QUEUE_INTERACTIVE] + queue->length[QUEUE_BATCH];
}

size_t queue_length_of(const struct queue *queue, enum queue_class class)
{
    assert(class < QUEUE_CLASS_COUNT);
    return queue->length[class];
}

/* How many turns those beside @line in @list have before its turn number @depth (from 0). */
static size_t ahead(const struct line *list, const struct line *line, size_t depth)
{
    uint64_t turn = line->pass + depth;
    bool before = true; /* Those before it in the list win a tie. */
    size_t count = depth;

    for (; list != NULL; list = list->next) {
        uint64_t turns;

        if (list == line) {
            before = false;
            continue;
        }
        if (list->pass + (before ? 0 : 1) > turn)
            continue;
        turns = turn - list->pass + (before ? 1 : 0);
        count += turns < list->length ? (size_t)turns : list->length;
    }
    return count;
}

/* How many of the other class are taken before the one that has @place in its own. */
static size_t of_other_class(const struct queue *queue, enum queue_class class, size_t place)
{
    const size_t step = QUEUE_BATCH_EVERY - 1, first = step - queue->passed_over;
    size_t other = queue->length[class == QUEUE_BATCH ? QUEUE_INTERACTIVE : QUEUE_BATCH], count;

    if (class == QUEUE_BATCH)
        count = first + place * step;
    else
        count = place < first ? 0 : (place - first) / step + 1;
    return count < other ? count : other;
}

bool queue_position(const struct queue *queue, const char *id, size_t *ret_position)
{
    const struct item *item = map_get(&queue->items, id);
    const struct line *line;
    size_t depth = 0, position;

    if (item == NULL)
        return false;
    line = item->line;
    for (const struct item *at = item->previous; at != NULL; at = at->previous)
        depth++;
    depth = ahead(line->parent->children, line, depth);
    position = ahead(queue->rounds[line->class], line->parent, depth);
    *ret_position = position + of_other_class(queue, line->class, position);
    return true;
}

bool queue_oldest(const struct queue *queue, uint64_t *ret_since_ms)
{
    bool found = false;

    /* Each line is in the order of coming, so its first is its oldest. */
    for (int i = 0; i < QUEUE_CLASS_COUNT; i++) {
        for (const struct line *round = queue->rounds[i]; round != NULL; round = round->next) {
            for (const struct line *line = round->children; line != NULL; line = line->next) {
                if (line->first == NULL || (found && line->first->since_ms >= *ret_since_ms))
                    continue;
                *ret_since_ms = line->first->since_ms;
                found = true;
            }
        }
    }
    return found;
}

uint64_t queue_estimate_ms(size_t position, uint64_t task_ms, unsigned workers)
{
    uint64_t rounds = position / (workers > 0 ? workers : 1) + 1;

    return rounds * task_ms;
}
