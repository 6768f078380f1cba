#include "judge/base/log.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static const char *const names[LOG_LEVEL_COUNT] = {
    [LOG_ERROR] = "error",
    [LOG_WARNING] = "warning",
    [LOG_INFO] = "info",
    [LOG_DEBUG] = "debug",
};

static enum log_level highest = LOG_INFO;

int log_level_parse(const char *name, enum log_level *ret_level)
{
    for (int i = 0; i < LOG_LEVEL_COUNT; i++) {
        if (strcmp(names[i], name) == 0) {
            *ret_level = (enum log_level)i;
            return 0;
        }
    }
    return -1;
}

void log_set_level(enum log_level level)
{
    highest = level;
}

bool log_is_on(enum log_level level)
{
    return level <= highest;
}

static json_t *time_json(void)
{
    struct timespec now;
    struct tm parts;
    char text[64];

    clock_gettime(CLOCK_REALTIME, &now);
    gmtime_r(&now.tv_sec, &parts);
    size_t length = strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
    snprintf(text + length, sizeof text - length, ".%03dZ", (int)(now.tv_nsec / 1000000));
    return json_string(text);
}

void log_write(enum log_level level, const char *event, const char *format, ...)
{
    json_t *line, *fields;
    va_list args;
    char *text;

    if (!log_is_on(level))
        return;
    line = json_object();
    json_object_set_new(line, "time", time_json());
    json_object_set_new(line, "level", json_string(names[level]));
    json_object_set_new(line, "event", json_string(event));
    if (format != NULL) {
        va_start(args, format);
        fields = json_vpack_ex(NULL, 0, format, args);
        va_end(args);
        if (fields != NULL)
            json_object_update(line, fields);
        json_decref(fields);
    }
    text = json_dumps(line, JSON_COMPACT);
    json_decref(line);
    if (text != NULL) {
        size_t length = strlen(text);

        /* In the place of its NUL; a log that cannot be written is no reason to stop. */
        text[length] = '\n';
        (void)!write(STDERR_FILENO, text, length + 1);
    }
    free(text);
}
