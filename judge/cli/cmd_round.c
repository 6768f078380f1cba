/* judge round list|show|new|edit|close: coding rounds, for operators. The daemon may run meanwhile.
 */
#include "judge/cli/cmd_round.h"

#include "judge/api/drop.h"
#include "judge/base/clock.h"
#include "judge/base/mem.h"
#include "judge/catalog/problem.h"
#include "judge/cli/commands.h"
#include "judge/cli/paths.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>

#define ID_BYTES 6

/* A round with a problem that nobody can answer is found out too late. */
static int check_problems(char *const *problems, struct err *err)
{
    struct engine_paths paths = {0};
    int code = problems != NULL ? paths_find(&paths, err) : 0;

    for (size_t i = 0; code == 0 && problems != NULL && problems[i] != NULL; i++) {
        struct problem *problem = NULL;

        code = problem_load(paths.bank, problems[i], &problem, err);
        problem_destroy(problem);
    }
    paths_fini(&paths);
    return code;
}

static int put(struct store *store, const struct store_round_change *change, struct err *err)
{
    enum store_result result = STORE_DONE;
    int code = store_round_put(store, change, clock_wall_ms(), &result, err);

    if (code != 0 || result == STORE_DONE)
        return code;
    if (result == STORE_EXISTS)
        return err_set(err, ERR_INPUT, "there is a round \"%s\" already: see judge round edit",
                       change->id);
    if (result == STORE_MISSING)
        return err_set(err, ERR_INPUT, "there is no round \"%s\"", change->id);
    return err_set(err, ERR_INPUT, "the round would close before it opens");
}

static int change(struct store *store, struct round_options *options, struct err *err)
{
    int code = put(store, &options->change, err);

    if (code != 0)
        return code;
    if (options->json)
        return round_print(store, options->change.id, true, err);
    if (options->change.is_new)
        printf("%s\n", options->change.id);
    return 0;
}

static int run(struct store *store, struct round_options *options, struct err *err)
{
    switch (options->action) {
    case ROUND_LIST:
        return round_print_list(store, options->json, err);
    case ROUND_SHOW:
        return round_print(store, options->change.id, options->json, err);
    default:
        return change(store, options, err);
    }
}

static int open_and_run(const char *data, struct round_options *options, struct err *err)
{
    struct store *store = NULL;
    int code = check_problems(options->change.problems, err);

    if (code == 0)
        code = drop_to_owner(data, err);
    if (code == 0)
        code = store_open(data, NULL, &store, err);
    if (code != 0)
        return code;
    code = run(store, options, err);
    store_close(store, NULL, NULL);
    return code;
}

int cmd_round(int argc, char **argv)
{
    struct round_options options;
    unsigned char bytes[ID_BYTES];
    char id[2 * ID_BYTES + 1];
    struct err err = {0};
    char *data;
    int code, status = round_options_parse(argc, argv, &options);

    if (status != 0)
        return status - 1;
    if (sodium_init() < 0)
        return EXIT_FAULT;
    if (options.change.id == NULL) {
        randombytes_buf(bytes, sizeof bytes);
        sodium_bin2hex(id, sizeof id, bytes, sizeof bytes);
        options.change.id = id;
    }
    data = options.data != NULL ? mem_strdup(options.data) : paths_store();
    code = open_and_run(data, &options, &err);
    free(data);
    round_options_fini(&options);
    return code == 0 ? EXIT_ACCEPTED : command_failed(&err);
}
