#include "judge/store/sqlite_writer.h"

#include "judge/base/clock.h"
#include "judge/base/mem.h"

#include <assert.h>
#include <stdlib.h>

#define GROUP_MAX 1000                /* Writes in one transaction. */
#define RETRY_NS 250000000ull         /* When the disk takes nothing. */
#define CLOSE_RETRIES_MAX 8           /* At the end it is not waited for for ever. */
#define SWEEP_NS (60ull * 1000000000) /* How often old idempotency keys go. */

struct list {
    struct pending *first, *last;
    size_t count;
};

struct writer {
    struct db db;              /* The thread's, as the next one. */
    enum store_result failure; /* What a transaction that fails comes to. */
    uv_thread_t thread;
    uv_mutex_t mutex; /* Guards what follows, up to the next empty line. */
    uv_cond_t wake;
    struct list waiting;
    struct list finished;
    uint64_t due_ns; /* Until then what waits may wait for more. */
    size_t working;  /* In the thread's hands. */
    bool closing;
    bool writable;
    struct store_timing timing;

    uv_async_t async;
    void (*written)(void *data, const char *id); /* The loop's, as the next one. */
    void *watch_data;
    uint64_t swept_ns;
    void (*on_closed)(void *data);
    void *closed_data;
};

static void append(struct list *list, struct pending *pending)
{
    pending->next = NULL;
    if (list->last != NULL)
        list->last->next = pending;
    else
        list->first = pending;
    list->last = pending;
    list->count++;
}

static struct pending *take_first(struct list *list)
{
    struct pending *pending = list->first;

    if (pending == NULL)
        return NULL;
    list->first = pending->next;
    if (list->first == NULL)
        list->last = NULL;
    list->count--;
    return pending;
}

static int sweep(struct writer *writer, uint64_t now_ms, struct err *err)
{
    sqlite3_stmt *statement;

    if (now_ms < STORE_KEY_AGE_MS ||
        (writer->swept_ns != 0 && clock_now_ns() - writer->swept_ns < SWEEP_NS))
        return 0;
    statement = db_statement(&writer->db, SQL_KEY_SWEEP, err);
    if (statement == NULL)
        return err->code;
    writer->swept_ns = clock_now_ns();
    db_bind_int(statement, 1, now_ms - STORE_KEY_AGE_MS);
    return db_run(&writer->db, statement, err);
}

/* One transaction. On an error, *@ret_bad is the write that can never be done, or NULL when it is
 * the store that fails. */
static int write_group(struct writer *writer, struct list *group, struct pending **ret_bad,
                       struct err *err)
{
    struct db *db = &writer->db;
    int code = db_simple(db, SQL_BEGIN, err);

    assert(group->first != NULL);
    *ret_bad = NULL;
    /* Whoever writes has said so at the beginning: nothing else finds it locked. */
    writer->failure = code != 0 && db_is_busy(db) ? STORE_BUSY : STORE_FULL;
    if (code != 0)
        return code;
    for (struct pending *at = group->first; code == 0 && at != NULL; at = at->next) {
        bool hopeless = false;

        code = pending_apply(at, db, &hopeless, err);
        if (hopeless)
            *ret_bad = at;
    }
    if (code == 0)
        code = sweep(writer, group->first->write.now_ms, err);
    if (code == 0)
        code = db_simple(db, SQL_COMMIT, err);
    if (code != 0 && sqlite3_get_autocommit(db->handle) == 0)
        (void)db_simple(db, SQL_ROLLBACK, &(struct err){0});
    return code;
}

static void give_up(struct writer *writer, struct list *failed, struct pending *pending,
                    const struct err *err)
{
    free(pending->answer);
    pending->answer = mem_strdup(err->message);
    pending->outcome = (struct store_outcome){.result = writer->failure, .error = pending->answer};
    append(failed, pending);
}

/* What a failed transaction held: some are given up, the rest stays for the next one. */
static void split(struct writer *writer, struct list *group, struct list *failed,
                  const struct pending *bad, bool all, const struct err *err)
{
    struct list kept = {0};
    struct pending *pending;

    while ((pending = take_first(group)) != NULL) {
        if (pending == bad || (bad == NULL && (all || !pending->write.must)))
            give_up(writer, failed, pending, err);
        else
            append(&kept, pending);
    }
    *group = kept;
}

/* Gives @list to the loop. The mutex is held. */
static void finish(struct writer *writer, struct list *list)
{
    struct pending *pending;

    while ((pending = take_first(list)) != NULL) {
        writer->working--;
        append(&writer->finished, pending);
    }
    uv_async_send(&writer->async);
}

/* Until there is something that may not wait any longer. The mutex is held. */
static void wait_for_work(struct writer *writer)
{
    while (!writer->closing) {
        uint64_t now_ns = clock_now_ns();

        if (writer->waiting.count == 0)
            uv_cond_wait(&writer->wake, &writer->mutex);
        else if (writer->due_ns > now_ns)
            (void)uv_cond_timedwait(&writer->wake, &writer->mutex, writer->due_ns - now_ns);
        else
            return;
    }
}

/* Waits for work; false: there is none and will be none. The mutex is held. */
static bool collect(struct writer *writer, struct list *group)
{
    if (group->count == 0)
        wait_for_work(writer);
    while (group->count < GROUP_MAX && writer->waiting.count > 0) {
        append(group, take_first(&writer->waiting));
        writer->working++;
    }
    return group->count > 0;
}

static void run(void *data)
{
    struct writer *writer = data;
    struct list group = {0}, failed = {0};
    unsigned retries = 0;

    uv_mutex_lock(&writer->mutex);
    while (collect(writer, &group)) {
        struct pending *bad = NULL;
        struct err err = {0};
        uint64_t start_ns = clock_now_ns();
        int code;

        uv_mutex_unlock(&writer->mutex);
        code = write_group(writer, &group, &bad, &err);
        uv_mutex_lock(&writer->mutex);
        writer->timing.transactions++;
        writer->timing.busy_ns += clock_now_ns() - start_ns;
        writer->writable = code == 0 || bad != NULL;
        if (code == 0) {
            writer->timing.writes += group.count;
            retries = 0;
            finish(writer, &group);
            continue;
        }
        split(writer, &group, &failed, bad, writer->closing && retries >= CLOSE_RETRIES_MAX, &err);
        finish(writer, &failed);
        if (bad == NULL && group.count > 0) {
            retries++;
            (void)uv_cond_timedwait(&writer->wake, &writer->mutex, RETRY_NS);
        }
    }
    uv_mutex_unlock(&writer->mutex);
}

static void closed(uv_handle_t *handle)
{
    struct writer *writer = handle->data;
    void (*on_closed)(void *) = writer->on_closed;
    void *data = writer->closed_data;

    uv_cond_destroy(&writer->wake);
    uv_mutex_destroy(&writer->mutex);
    db_close(&writer->db);
    free(writer);
    if (on_closed != NULL)
        on_closed(data);
}

static void deliver(uv_async_t *async)
{
    struct writer *writer = async->data;
    struct list finished;
    struct pending *pending;
    bool over;

    uv_mutex_lock(&writer->mutex);
    finished = writer->finished;
    writer->finished = (struct list){0};
    over = writer->closing && writer->waiting.count == 0 && writer->working == 0;
    uv_mutex_unlock(&writer->mutex);
    while ((pending = take_first(&finished)) != NULL) {
        if (writer->written != NULL && pending->write.id != NULL)
            writer->written(writer->watch_data, pending->write.id);
        if (pending->done != NULL)
            pending->done(pending->data, &pending->outcome);
        pending_destroy(pending);
    }
    if (over && !uv_is_closing((uv_handle_t *)async)) {
        uv_thread_join(&writer->thread);
        uv_close((uv_handle_t *)async, closed);
    }
}

int writer_start(uv_loop_t *loop, struct db *db, struct writer **ret_writer, struct err *err)
{
    struct writer *writer = mem_alloc(sizeof *writer);

    writer->writable = true;
    writer->db = *db;
    writer->async.data = writer;
    uv_mutex_init(&writer->mutex);
    uv_cond_init(&writer->wake);
    if (uv_async_init(loop, &writer->async, deliver) != 0 ||
        uv_thread_create(&writer->thread, run, writer) != 0) {
        free(writer);
        return err_set(err, ERR_FAULT, "the store's writer cannot be started");
    }
    *db = (struct db){0};
    *ret_writer = writer;
    return 0;
}

void writer_put(struct writer *writer, struct pending *pending)
{
    bool first, patient = pending->write.patient;

    uv_mutex_lock(&writer->mutex);
    first = writer->waiting.count == 0;
    if (!patient)
        writer->due_ns = 0;
    else if (first)
        writer->due_ns = clock_now_ns() + STORE_PATIENCE_MS * 1000000ull;
    append(&writer->waiting, pending);
    if (first || !patient)
        uv_cond_signal(&writer->wake);
    uv_mutex_unlock(&writer->mutex);
}

void writer_watch(struct writer *writer, void (*written)(void *data, const char *id), void *data)
{
    writer->written = written;
    writer->watch_data = data;
}

bool writer_is_writable(struct writer *writer)
{
    bool writable;

    uv_mutex_lock(&writer->mutex);
    writable = writer->writable;
    uv_mutex_unlock(&writer->mutex);
    return writable;
}

size_t writer_pending(struct writer *writer)
{
    size_t count;

    uv_mutex_lock(&writer->mutex);
    count = writer->waiting.count + writer->working + writer->finished.count;
    uv_mutex_unlock(&writer->mutex);
    return count;
}

struct store_timing writer_timing(struct writer *writer)
{
    struct store_timing timing;

    uv_mutex_lock(&writer->mutex);
    timing = writer->timing;
    uv_mutex_unlock(&writer->mutex);
    return timing;
}

void writer_close(struct writer *writer, void (*on_closed)(void *data), void *data)
{
    writer->on_closed = on_closed;
    writer->closed_data = data;
    uv_mutex_lock(&writer->mutex);
    writer->closing = true;
    uv_cond_signal(&writer->wake);
    uv_mutex_unlock(&writer->mutex);
    uv_async_send(&writer->async);
}
