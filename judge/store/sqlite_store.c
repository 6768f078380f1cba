#include "judge/store/sqlite_store.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* Sources and tokens are in it: nobody else may read the folder. */
static int make_folder(const char *data, struct err *err)
{
    struct stat status;

    if (mkdir(data, 0700) != 0 && errno != EEXIST)
        return file_error(data, errno, err);
    if (stat(data, &status) != 0)
        return file_error(data, errno, err);
    if (!S_ISDIR(status.st_mode))
        return err_set(err, ERR_INPUT, "%s is no folder", data);
    return 0;
}

static int in_use(const char *data, struct err *err)
{
    return err_set(err, ERR_INPUT, "%s is in use by another daemon; give another --data", data);
}

/* Two daemons on one store would grade everything twice. The kernel lets go when a daemon dies. */
static int take_lock(const char *data, int *ret_fd, struct err *err)
{
    char *path = mem_printf("%s/lock", data);
    int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    int code = 0;

    if (fd < 0)
        code = file_error(path, errno, err);
    else if (flock(fd, LOCK_EX | LOCK_NB) != 0)
        code = in_use(data, err);
    free(path);
    if (code != 0 && fd >= 0)
        close(fd);
    else if (code == 0)
        *ret_fd = fd;
    return code;
}

int store_check_free(const char *data, struct err *err)
{
    char *path = mem_printf("%s/lock", data);
    int fd = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK), code = 0;

    free(path);
    if (fd < 0) /* None has been there, or store_open will say what is wrong. */
        return 0;
    if (flock(fd, LOCK_EX | LOCK_NB) != 0)
        code = in_use(data, err);
    close(fd);
    return code;
}

static int open_writer(struct store *store, const char *path, uv_loop_t *loop, struct err *err)
{
    struct db db;
    int code = db_open(path, &db, err);

    if (code == 0) {
        code = writer_start(loop, &db, &store->writer, err);
        db_close(&db);
    }
    return code;
}

static void destroy(struct store *store)
{
    known_tokens_fini(&store->tokens);
    db_close(&store->db);
    if (store->lock_fd >= 0)
        close(store->lock_fd);
    free(store);
}

int store_open(const char *data, uv_loop_t *loop, struct store **ret_store, struct err *err)
{
    struct store *store = mem_alloc(sizeof *store);
    char *path = mem_printf("%s/" STORE_FILE, data);
    mode_t mask = umask(0077);
    int code = make_folder(data, err);

    store->lock_fd = -1;
    if (code == 0 && loop != NULL)
        code = take_lock(data, &store->lock_fd, err);
    if (code == 0)
        code = db_open(path, &store->db, err);
    if (code == 0)
        code = db_migrate(&store->db, err);
    if (code == 0 && loop != NULL)
        code = open_writer(store, path, loop, err);
    umask(mask);
    free(path);
    if (code != 0) {
        destroy(store);
        return code;
    }
    *ret_store = store;
    return 0;
}

static void writer_closed(void *data)
{
    struct store *store = data;
    void (*on_closed)(void *) = store->on_closed;
    void *closed_data = store->closed_data;

    destroy(store);
    if (on_closed != NULL)
        on_closed(closed_data);
}

void store_close(struct store *store, void (*on_closed)(void *data), void *data)
{
    if (store->writer == NULL) {
        destroy(store);
        return;
    }
    store->on_closed = on_closed;
    store->closed_data = data;
    writer_close(store->writer, writer_closed, store);
}

void store_put(struct store *store, const struct store_write *write,
               void (*done)(void *data, const struct store_outcome *outcome), void *data)
{
    struct pending *pending = pending_create(write);

    pending->done = done;
    pending->data = data;
    writer_put(store->writer, pending);
}

bool store_is_writable(const struct store *store)
{
    return store->writer != NULL && writer_is_writable(store->writer);
}

void store_watch(struct store *store, void (*written)(void *data, const char *id), void *data)
{
    writer_watch(store->writer, written, data);
}

size_t store_pending(struct store *store)
{
    return writer_pending(store->writer);
}

struct store_timing store_timing(struct store *store)
{
    return writer_timing(store->writer);
}
