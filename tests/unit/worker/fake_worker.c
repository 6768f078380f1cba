/* A worker that grades nothing: the id of a job says what it does with it. */
#include <jansson.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void tell(const char *id, const char *event, const char *rest)
{
    printf("{\"id\":\"%s\",\"event\":\"%s\"%s}\n", id, event, rest);
    fflush(stdout);
}

static void act(const char *id)
{
    if (strncmp(id, "done", 4) == 0) {
        tell(id, "compiling", "");
        tell(id, "done", ",\"report\":{\"verdict\":\"AC\"}");
    } else if (strcmp(id, "refused") == 0) {
        tell(id, "refused", ",\"message\":\"no such thing\"");
    } else if (strcmp(id, "lost") == 0) {
        tell(id, "lost", ",\"why\":\"it fell\"");
    } else if (strcmp(id, "die") == 0) {
        raise(SIGKILL);
    } else if (strcmp(id, "last words") == 0) {
        tell(id, "done", ",\"report\":{\"verdict\":\"WA\"}");
        _exit(0);
    } else if (strcmp(id, "noise") == 0) {
        puts("this is not JSON");
        fflush(stdout);
    } else if (strcmp(id, "stranger") == 0) {
        tell("somebody else", "done", ",\"report\":{}");
    } /* "hang" and all else: nothing. */
}

int main(void)
{
    static char line[4096];

    puts("{\"event\":\"ready\"}");
    fflush(stdout);
    while (fgets(line, sizeof line, stdin) != NULL) {
        json_t *document = json_loads(line, 0, NULL);
        const char *id = json_string_value(json_object_get(document, "id"));
        const char *cancelled = json_string_value(json_object_get(document, "cancel"));
        if (cancelled != NULL)
            tell(cancelled, "cancelled", "");
        else if (id != NULL)
            act(id);
        json_decref(document);
    }
    return 0;
}
