/* What a daemon has to grade with. */
#include "judge/cli/progress.h"
#include "judge/cli/remote_grader.h"
#include "judge/cli/submit_follow.h"

#define PATIENCE_S 30

int remote_bank_open(const struct remote_options *options, struct bank *ret_bank, struct err *err)
{
    struct client *client = NULL;
    json_t *problems = NULL, *languages = NULL;
    int code = client_create(options->server, options->token, &client, err);

    if (code == 0)
        code = submit_call(client, "/api/v1/problems", NULL, NULL, PATIENCE_S, &problems, err);
    if (code == 0)
        code = submit_call(client, "/api/v1/languages", NULL, NULL, PATIENCE_S, &languages, err);
    progress_clear();
    if (code == 0)
        code = bank_of_daemon(problems, languages, ret_bank, err);
    json_decref(problems);
    json_decref(languages);
    client_destroy(client);
    return code;
}
