/* Policies from their files, and their life in memory. */
#include "sandbox/policy_parser.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int open_file(struct policy_parser *parser, const char *name)
{
    struct policy *policy = parser->policy;
    char *copy = NULL;

    if (policy->file_count == POLICY_FILES_MAX || (copy = malloc(strlen(name) + 8)) == NULL) {
        snprintf(parser->why, POLICY_WHY_MAX, "%.60s: too many files", name);
        return -1;
    }
    sprintf(copy, "%s.policy", name);
    parser->file = (unsigned)policy->file_count;
    policy->files[policy->file_count++] = copy;
    return 0;
}

static int read_bounded(const char *path, char *text, size_t size, size_t *ret_length)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    ssize_t got = 0;
    size_t length = 0;

    if (fd < 0)
        return -1;
    while (length < size && (got = read(fd, text + length, size - length)) > 0)
        length += (size_t)got;
    int saved = got < 0 ? errno : EFBIG;
    close(fd);
    errno = saved;
    *ret_length = length;
    return got < 0 || length == size ? -1 : 0;
}

int policy_parse_file(struct policy_parser *parser, const char *name)
{
    char path[4096];
    size_t length = 0;
    char *text = malloc(POLICY_BYTES_MAX);
    int result = -1;

    if (strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-_") != strlen(name) || *name == '\0') {
        snprintf(parser->why, POLICY_WHY_MAX,
                 "'%.60s' is no name of a policy (a-z, 0-9, '-' and '_')", name);
    } else if (text != NULL && open_file(parser, name) == 0) {
        snprintf(path, sizeof(path), "%s/%s.policy", parser->folder, name);
        if (read_bounded(path, text, POLICY_BYTES_MAX, &length) < 0)
            snprintf(parser->why, POLICY_WHY_MAX, "%.180s: %s", path, strerror(errno));
        else
            result = policy_parse_text(parser, text, length);
    }
    free(text);
    return result;
}

static struct policy *policy_create(const char *name, char *why)
{
    struct policy *policy = calloc(1, sizeof(*policy));

    snprintf(why, POLICY_WHY_MAX, "out of memory");
    if (policy == NULL)
        return NULL;
    policy->name = strdup(name);
    policy->rules = calloc(POLICY_RULES_MAX, sizeof(*policy->rules));
    if (policy->name == NULL || policy->rules == NULL) {
        policy_destroy(policy);
        return NULL;
    }
    return policy;
}

struct policy *policy_load(const char *folder, const char *name, const char *overlay,
                           char ret_why[POLICY_WHY_MAX])
{
    struct policy *policy = policy_create(name, ret_why);
    struct policy_parser parser = {.policy = policy, .folder = folder, .why = ret_why};

    if (policy != NULL && (policy_parse_file(&parser, name) < 0 ||
                           (overlay != NULL && policy_parse_file(&parser, overlay) < 0))) {
        policy_destroy(policy);
        return NULL;
    }
    return policy;
}

struct policy *policy_parse(const char *name, const char *text, size_t length,
                            char ret_why[POLICY_WHY_MAX])
{
    struct policy *policy = policy_create(name, ret_why);
    struct policy_parser parser = {.policy = policy, .why = ret_why};

    if (policy != NULL &&
        (open_file(&parser, name) < 0 || policy_parse_text(&parser, text, length) < 0)) {
        policy_destroy(policy);
        return NULL;
    }
    return policy;
}

void policy_destroy(struct policy *policy)
{
    if (policy == NULL)
        return;
    for (size_t i = 0; i < policy->file_count; i++)
        free(policy->files[i]);
    free(policy->name);
    free(policy->rules);
    free(policy->filter);
    free(policy->trace_filter);
    free(policy);
}
