/* Specs and results as bytes and back; box_wire.h draws the bytes. */
#include "sandbox/box_wire.h"

#include <stdlib.h>
#include <string.h>

#define NO_INDEX 0xff

const char *box_verdict_code(enum box_verdict verdict)
{
    static const char *const codes[BOX_VERDICT_COUNT] = {
        [BOX_OK] = "OK",   [BOX_TLE] = "TLE", [BOX_MLE] = "MLE", [BOX_OLE] = "OLE",
        [BOX_RTE] = "RTE", [BOX_SV] = "SV",   [BOX_IE] = "IE",
    };
    return (unsigned)verdict < BOX_VERDICT_COUNT ? codes[verdict] : "IE";
}

static void free_strings(char **strings)
{
    for (size_t i = 0; strings != NULL && strings[i] != NULL; i++)
        free(strings[i]);
    free(strings);
}

static void free_files(struct box_file *files, size_t count)
{
    for (size_t i = 0; i < count; i++)
        free(files[i].path);
    free(files);
}

void box_spec_fini(struct box_spec *spec)
{
    free_strings(spec->argv);
    free_strings(spec->env);
    free(spec->work_folder);
    free(spec->directory);
    free(spec->policy);
    free(spec->require);
    free(spec->cpu_set);
    for (size_t i = 0; i < spec->bind_count; i++) {
        free(spec->binds[i].source);
        free(spec->binds[i].destination);
    }
    free(spec->binds);
    free_files(spec->files_in, spec->file_in_count);
    free_files(spec->files_out, spec->file_out_count);
    free(spec->fds);
    memset(spec, 0, sizeof(*spec));
    spec->stdin_fd = spec->stdout_fd = spec->stderr_fd = -1;
}

void box_result_fini(struct box_result *result)
{
    for (size_t i = 0; i < result->protection_count; i++)
        free(result->protections[i]);
    free(result->trace);
    memset(result, 0, sizeof(*result));
}

void box_bytes_fini(struct box_bytes *bytes)
{
    free(bytes->data);
    memset(bytes, 0, sizeof(*bytes));
}

/* ---- encoding ----------------------------------------------------------------------------------
 */

static void put(struct box_bytes *out, const void *data, size_t length)
{
    if (out->failed || length > BOX_WIRE_PAYLOAD_MAX - out->length) {
        out->failed = true;
        return;
    }
    if (out->length + length > out->capacity) {
        size_t capacity = 2 * (out->length + length) + 256;
        uint8_t *grown = realloc(out->data, capacity);
        if (grown == NULL) {
            out->failed = true;
            return;
        }
        out->data = grown;
        out->capacity = capacity;
    }
    if (length > 0)
        memcpy(out->data + out->length, data, length);
    out->length += length;
}

static void put_uint(struct box_bytes *out, uint64_t value, size_t size)
{
    uint8_t bytes[8];
    for (size_t i = 0; i < size; i++)
        bytes[i] = (uint8_t)(value >> (8 * i));
    put(out, bytes, size);
}

static void put_item(struct box_bytes *out, enum box_wire_tag tag, const void *data, size_t length)
{
    put_uint(out, tag, 2);
    put_uint(out, length, 4);
    put(out, data, length);
}

static void put_text(struct box_bytes *out, enum box_wire_tag tag, const char *text)
{
    if (text != NULL)
        put_item(out, tag, text, strlen(text));
}

struct fd_list {
    int *fds;
    size_t count;
};

static uint8_t add_fd(struct fd_list *list, int fd)
{
    if (fd < 0 || list->count == BOX_WIRE_FDS_MAX)
        return NO_INDEX;
    list->fds[list->count] = fd;
    return (uint8_t)list->count++;
}

static void put_strings(struct box_bytes *out, enum box_wire_tag tag, char *const *strings)
{
    size_t count = 0;
    for (; strings != NULL && strings[count] != NULL; count++)
        put_text(out, tag, strings[count]);
    if (count > BOX_STRINGS_MAX)
        out->failed = true;
}

static void put_binds(struct box_bytes *out, const struct box_spec *spec)
{
    for (size_t i = 0; i < spec->bind_count; i++) {
        const struct box_bind *bind = &spec->binds[i];
        const char *destination = bind->destination ? bind->destination : bind->source;
        size_t source_length = strlen(bind->source);
        put_uint(out, BOX_TAG_BIND, 2);
        put_uint(out, 5 + source_length + strlen(destination), 4);
        put_uint(out, bind->writable, 1);
        put_uint(out, source_length, 4);
        put(out, bind->source, source_length);
        put(out, destination, strlen(destination));
    }
}

static void put_files(struct box_bytes *out, const struct box_spec *spec, struct fd_list *list)
{
    for (size_t i = 0; i < spec->file_in_count; i++) {
        const struct box_file *file = &spec->files_in[i];
        put_uint(out, BOX_TAG_FILE_IN, 2);
        put_uint(out, 5 + strlen(file->path), 4);
        put_uint(out, add_fd(list, file->fd), 1);
        put_uint(out, file->mode, 4);
        put(out, file->path, strlen(file->path));
    }
    for (size_t i = 0; i < spec->file_out_count; i++) {
        const struct box_file *file = &spec->files_out[i];
        put_uint(out, BOX_TAG_FILE_OUT, 2);
        put_uint(out, 9 + strlen(file->path), 4);
        put_uint(out, add_fd(list, file->fd), 1);
        put_uint(out, file->bytes_max, 8);
        put(out, file->path, strlen(file->path));
    }
}

static void put_limits(struct box_bytes *out, const struct box_limits *limits)
{
    const uint64_t values[] = {
        limits->cpu_ns,     limits->wall_ns,     limits->memory_bytes, limits->stack_bytes,
        limits->processes,  limits->open_files,  limits->output_bytes, limits->file_size_bytes,
        limits->disk_bytes, limits->disk_inodes,
    };
    put_uint(out, BOX_TAG_LIMITS, 2);
    put_uint(out, sizeof(values), 4);
    for (size_t i = 0; i < sizeof(values) / sizeof(*values); i++)
        put_uint(out, values[i], 8);
}

int box_wire_encode_spec(const struct box_spec *spec, struct box_bytes *out, int *ret_fds,
                         size_t *ret_fd_count)
{
    struct fd_list list = {.fds = ret_fds};
    uint8_t flags = (uint8_t)(spec->network_host | spec->proc << 1 | spec->trace << 2 |
                              spec->no_aslr << 3 | spec->small_pages << 4);

    if (spec->bind_count > BOX_BINDS_MAX || spec->file_in_count > BOX_FILES_MAX ||
        spec->file_out_count > BOX_FILES_MAX || spec->fd_count > BOX_FDS_MAX)
        return -1;
    put_strings(out, BOX_TAG_ARGV, spec->argv);
    put_strings(out, BOX_TAG_ENV, spec->env);
    put_text(out, BOX_TAG_WORK, spec->work_folder);
    put_text(out, BOX_TAG_DIRECTORY, spec->directory);
    put_text(out, BOX_TAG_POLICY, spec->policy);
    put_text(out, BOX_TAG_REQUIRE, spec->require);
    put_text(out, BOX_TAG_CPU_SET, spec->cpu_set);
    put_item(out, BOX_TAG_FLAGS, &flags, 1);
    put_binds(out, spec);
    put_files(out, spec, &list);
    for (size_t i = 0; i < spec->fd_count; i++) {
        put_uint(out, BOX_TAG_FD, 2);
        put_uint(out, 5, 4);
        put_uint(out, add_fd(&list, spec->fds[i].fd), 1);
        put_uint(out, (uint32_t)spec->fds[i].as, 4);
    }
    uint8_t stdio[3] = {add_fd(&list, spec->stdin_fd), add_fd(&list, spec->stdout_fd),
                        add_fd(&list, spec->stderr_fd)};
    put_item(out, BOX_TAG_STDIO, stdio, sizeof(stdio));
    put_limits(out, &spec->limits);
    *ret_fd_count = list.count;
    return out->failed ? -1 : 0;
}

int box_wire_encode_result(const struct box_result *result, struct box_bytes *out)
{
    put_uint(out, BOX_TAG_VERDICT, 2);
    put_uint(out, 2 + 4 + 4 + 4 * 8 + 4, 4);
    put_uint(out, result->verdict, 1);
    put_uint(out, result->limit_wall, 1);
    put_uint(out, (uint32_t)result->exit_status, 4);
    put_uint(out, (uint32_t)result->signal, 4);
    put_uint(out, result->cpu_ns, 8);
    put_uint(out, result->wall_ns, 8);
    put_uint(out, result->memory_peak_bytes, 8);
    put_uint(out, (uint64_t)result->processes_peak, 8);
    put_uint(out, result->files_out_found, 4);
    put_text(out, BOX_TAG_REASON, result->reason);
    put_text(out, BOX_TAG_STEP, result->step);
    for (size_t i = 0; i < result->protection_count; i++)
        put_text(out, BOX_TAG_PROTECTION, result->protections[i]);
    put_text(out, BOX_TAG_TRACE, result->trace);
    return out->failed ? -1 : 0;
}

void box_wire_put_u64s(uint8_t *out, const uint64_t *values, size_t count)
{
    for (size_t i = 0; i < 8 * count; i++)
        out[i] = (uint8_t)(values[i / 8] >> (8 * (i % 8)));
}
