#include "judge/stage/counter.h"

#include "judge/base/mem.h"
#include "judge/core/wire.h"
#include "judge/stage/files.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define PLUGIN_IN_BOX "/judge-count.so"
#define POLICY "qemu"
/* One processor for all: newer ones make the copy routines of libc change their ways with size, and
 * the curve would have steps. */
#define PROCESSOR "qemu64"
/* The emulator's own tables and the code that it translates. */
#define MEMORY_EXTRA_BYTES (512ull << 20)

int counter_init(struct counter *counter, struct err *err)
{
    void *page;

    *counter = (struct counter){.fd = memory_file("counts", err)};
    if (counter->fd < 0)
        return err->code;
    /* Sealed, so that the program cannot shrink the page under us (SIGBUS). */
    if (ftruncate(counter->fd, COUNT_PAGE_BYTES) != 0 ||
        fcntl(counter->fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0) {
        close(counter->fd);
        return err_errno(err, errno, "make the page of counts");
    }
    page = mmap(NULL, COUNT_PAGE_BYTES, PROT_READ, MAP_SHARED, counter->fd, 0);
    if (page == MAP_FAILED) {
        close(counter->fd);
        return err_errno(err, errno, "map the page of counts");
    }
    counter->page = page;
    return 0;
}

void counter_fini(struct counter *counter)
{
    if (counter->page == NULL)
        return;
    munmap((void *)counter->page, COUNT_PAGE_BYTES);
    close(counter->fd);
    *counter = (struct counter){0};
}

/* Two argument or environment vectors as one; takes over @second. */
static char **join(char *const *first, size_t first_count, char **second)
{
    size_t second_count = language_argv_count(second);
    char **joined = mem_alloc((first_count + second_count + 1) * sizeof *joined);

    for (size_t i = 0; i < first_count; i++)
        joined[i] = mem_strdup(first[i]);
    for (size_t i = 0; i < second_count; i++)
        joined[first_count + i] = second[i];
    free(second);
    return joined;
}

/* What the language sets for counting comes last, and the last one of a name must be the only one:
 * the loader takes the first. */
static char **join_env(char **env, char *const *more)
{
    for (size_t i = 0; more != NULL && more[i] != NULL; i++) {
        size_t name = strcspn(more[i], "=") + 1, kept = 0;

        for (size_t k = 0; env[k] != NULL; k++) {
            if (strncmp(env[k], more[i], name) == 0)
                free(env[k]);
            else
                env[kept++] = env[k];
        }
        env[kept] = NULL;
    }
    return join(more, language_argv_count(more), env);
}

/* The emulator gives a program the same addresses each time (they decide where keys fall in a table
 * of pointers); its own, and that of the count's page, stay random. */
void counter_lay(struct counter *counter, const struct engine *engine,
                 const struct language *language, char *const *argv,
                 const struct language_words *words, struct box_spec *spec)
{
    char *const qemu[] = {COUNTER_QEMU, "-cpu", PROCESSOR, "-plugin", PLUGIN_IN_BOX};

    assert(counter->page != NULL && spec->fd_count < BOX_FDS_MAX);
    if (argv != NULL) {
        language_argv_free(spec->argv);
        spec->argv = language_expand(argv, words);
    }
    spec->argv = join(qemu, sizeof qemu / sizeof *qemu, spec->argv);
    if (language->counted.env != NULL) {
        char **env = language_expand(language->counted.env, words);

        spec->env = join_env(spec->env, env);
        language_argv_free(env);
    }
    spec->policy = language->counted.policy != NULL ? language->counted.policy : POLICY;
    spec->limits.memory_bytes += MEMORY_EXTRA_BYTES;
    spec->limits.cpu_ns *= 4;
    if (spec->fd_count != 0)
        memcpy(counter->fds, spec->fds, spec->fd_count * sizeof *spec->fds);
    counter->fds[spec->fd_count++] = (struct box_fd){.fd = counter->fd, .as = COUNT_PAGE_FD};
    spec->fds = counter->fds;
    spec->binds[spec->bind_count++] = (struct box_bind){
        .source = engine->paths.count_plugin, .destination = PLUGIN_IN_BOX, .writable = false};
}

bool counter_works(const struct counter *counter)
{
    return counter->page != NULL && counter_now(counter) > 0;
}

uint64_t counter_now(const struct counter *counter)
{
    return counter->page != NULL ? __atomic_load_n(&counter->page->now, __ATOMIC_ACQUIRE) : 0;
}

uint64_t counter_at_frame(const struct counter *counter)
{
    return counter->page != NULL ? __atomic_load_n(&counter->page->at_frame, __ATOMIC_ACQUIRE) : 0;
}
