/* Bytes to specs and results. Total: any bytes give a value or a refusal. */
#include "sandbox/box_wire.h"

#include <stdlib.h>
#include <string.h>

#define NO_INDEX 0xff

struct cursor {
    const uint8_t *data;
    size_t left;
    bool failed;
};

static uint64_t get_uint(struct cursor *cursor, size_t size)
{
    uint64_t value = 0;

    if (cursor->left < size) {
        cursor->failed = true;
        return 0;
    }
    for (size_t i = 0; i < size; i++)
        value |= (uint64_t)cursor->data[i] << (8 * i);
    cursor->data += size;
    cursor->left -= size;
    return value;
}

/* Takes @length bytes as a string that the caller owns; refuses NUL inside. */
static char *get_text(struct cursor *cursor, size_t length)
{
    char *text = NULL;

    if (cursor->failed || cursor->left < length || memchr(cursor->data, '\0', length) != NULL ||
        (text = malloc(length + 1)) == NULL) {
        cursor->failed = true;
        return NULL;
    }
    memcpy(text, cursor->data, length);
    text[length] = '\0';
    cursor->data += length;
    cursor->left -= length;
    return text;
}

static void get_once(struct cursor *cursor, char **slot)
{
    if (*slot != NULL)
        cursor->failed = true;
    else
        *slot = get_text(cursor, cursor->left);
}

int box_wire_get_u64s(const uint8_t *payload, size_t length, uint64_t *ret_values, size_t count)
{
    struct cursor cursor = {.data = payload, .left = length};

    if (length != 8 * count)
        return -1;
    for (size_t i = 0; i < count; i++)
        ret_values[i] = get_uint(&cursor, 8);
    return 0;
}

struct decoder {
    struct box_spec spec;
    const int *fds;
    size_t fd_count;
    size_t argc;
    size_t envc;
    bool has_limits;
};

static int fd_at(struct decoder *decoder, struct cursor *cursor, bool optional)
{
    uint64_t index = get_uint(cursor, 1);

    if (optional && index == NO_INDEX)
        return -1;
    if (cursor->failed || index >= decoder->fd_count) {
        cursor->failed = true;
        return -1;
    }
    return decoder->fds[index];
}

static void get_string(struct cursor *cursor, char **strings, size_t *count)
{
    if (strings == NULL || *count == BOX_STRINGS_MAX)
        cursor->failed = true;
    else if ((strings[*count] = get_text(cursor, cursor->left)) != NULL)
        *count += 1;
}

static void get_bind(struct decoder *decoder, struct cursor *cursor)
{
    struct box_spec *spec = &decoder->spec;
    struct box_bind bind = {.writable = get_uint(cursor, 1) != 0};
    size_t length = get_uint(cursor, 4);

    if (cursor->failed || spec->bind_count == BOX_BINDS_MAX || length > cursor->left) {
        cursor->failed = true;
        return;
    }
    bind.source = get_text(cursor, length);
    bind.destination = get_text(cursor, cursor->left);
    spec->binds[spec->bind_count++] = bind; /* Also when half failed: fini frees it. */
}

static void get_file(struct decoder *decoder, struct cursor *cursor, bool in)
{
    struct box_spec *spec = &decoder->spec;
    struct box_file *files = in ? spec->files_in : spec->files_out;
    size_t *count = in ? &spec->file_in_count : &spec->file_out_count;
    struct box_file file = {.fd = fd_at(decoder, cursor, false)};

    if (in)
        file.mode = (uint32_t)get_uint(cursor, 4) & 0777;
    else
        file.bytes_max = get_uint(cursor, 8);
    if (cursor->failed || *count == BOX_FILES_MAX) {
        cursor->failed = true;
        return;
    }
    file.path = get_text(cursor, cursor->left);
    files[(*count)++] = file;
}

static void get_fd(struct decoder *decoder, struct cursor *cursor)
{
    struct box_spec *spec = &decoder->spec;
    struct box_fd fd = {.fd = fd_at(decoder, cursor, false), .as = (int)get_uint(cursor, 4)};

    if (cursor->failed || spec->fd_count == BOX_FDS_MAX || fd.as < 3 || fd.as > 63)
        cursor->failed = true;
    for (size_t i = 0; i < spec->fd_count; i++)
        cursor->failed |= spec->fds[i].as == fd.as;
    if (!cursor->failed)
        spec->fds[spec->fd_count++] = fd;
}

static void get_limits(struct decoder *decoder, struct cursor *cursor)
{
    struct box_limits *limits = &decoder->spec.limits;
    uint64_t *const slots[] = {
        &limits->cpu_ns,     &limits->wall_ns,     &limits->memory_bytes, &limits->stack_bytes,
        &limits->processes,  &limits->open_files,  &limits->output_bytes, &limits->file_size_bytes,
        &limits->disk_bytes, &limits->disk_inodes,
    };
    for (size_t i = 0; i < sizeof(slots) / sizeof(*slots); i++) {
        *slots[i] = get_uint(cursor, 8);
        /* Room for sums: no later addition of two limits can wrap. */
        if (*slots[i] > (uint64_t)INT64_MAX / 4)
            *slots[i] = (uint64_t)INT64_MAX / 4;
    }
    decoder->has_limits = true;
}

static void get_spec_item(struct decoder *decoder, uint64_t tag, struct cursor *cursor)
{
    struct box_spec *spec = &decoder->spec;
    uint64_t flags;

    switch (tag) {
    case BOX_TAG_ARGV:
        get_string(cursor, spec->argv, &decoder->argc);
        break;
    case BOX_TAG_ENV:
        get_string(cursor, spec->env, &decoder->envc);
        break;
    case BOX_TAG_WORK:
        get_once(cursor, &spec->work_folder);
        break;
    case BOX_TAG_DIRECTORY:
        get_once(cursor, &spec->directory);
        break;
    case BOX_TAG_POLICY:
        get_once(cursor, &spec->policy);
        break;
    case BOX_TAG_REQUIRE:
        get_once(cursor, &spec->require);
        break;
    case BOX_TAG_CPU_SET:
        get_once(cursor, &spec->cpu_set);
        break;
    case BOX_TAG_FLAGS:
        flags = get_uint(cursor, 1);
        spec->network_host = flags & 1;
        spec->proc = flags & 2;
        spec->trace = flags & 4;
        spec->no_aslr = flags & 8;
        spec->small_pages = flags & 16;
        break;
    case BOX_TAG_BIND:
        get_bind(decoder, cursor);
        break;
    case BOX_TAG_FILE_IN:
    case BOX_TAG_FILE_OUT:
        get_file(decoder, cursor, tag == BOX_TAG_FILE_IN);
        break;
    case BOX_TAG_FD:
        get_fd(decoder, cursor);
        break;
    case BOX_TAG_STDIO:
        spec->stdin_fd = fd_at(decoder, cursor, true);
        spec->stdout_fd = fd_at(decoder, cursor, true);
        spec->stderr_fd = fd_at(decoder, cursor, true);
        break;
    case BOX_TAG_LIMITS:
        get_limits(decoder, cursor);
        break;
    default:
        cursor->failed = true;
    }
}

/* Splits the next item off @row. Returns false at the end or on damage (@row->failed). */
static bool next_item(struct cursor *row, uint64_t *ret_tag, struct cursor *ret_item)
{
    if (row->left == 0 || row->failed)
        return false;
    *ret_tag = get_uint(row, 2);
    size_t length = get_uint(row, 4);
    if (row->failed || length > row->left) {
        row->failed = true;
        return false;
    }
    *ret_item = (struct cursor){.data = row->data, .left = length};
    row->data += length;
    row->left -= length;
    return true;
}

static const char *spec_problem(const struct decoder *decoder)
{
    const struct box_spec *spec = &decoder->spec;

    if (decoder->argc == 0 || spec->argv[0][0] == '\0')
        return "the spec names no command";
    if (!decoder->has_limits)
        return "the spec has no limits";
    if (spec->policy == NULL)
        return "the spec names no policy";
    return NULL;
}

int box_wire_decode_spec(const uint8_t *payload, size_t length, const int *fds, size_t fd_count,
                         struct box_spec *ret_spec, const char **ret_why)
{
    struct decoder decoder = {.fds = fds, .fd_count = fd_count};
    struct box_spec *spec = &decoder.spec;
    struct cursor row = {.data = payload, .left = length};
    struct cursor item;
    uint64_t tag;

    spec->stdin_fd = spec->stdout_fd = spec->stderr_fd = -1;
    spec->argv = calloc(BOX_STRINGS_MAX + 1, sizeof(char *));
    spec->env = calloc(BOX_STRINGS_MAX + 1, sizeof(char *));
    spec->binds = calloc(BOX_BINDS_MAX, sizeof(*spec->binds));
    spec->files_in = calloc(BOX_FILES_MAX, sizeof(*spec->files_in));
    spec->files_out = calloc(BOX_FILES_MAX, sizeof(*spec->files_out));
    spec->fds = calloc(BOX_FDS_MAX, sizeof(*spec->fds));
    *ret_why = NULL;
    if (!spec->argv || !spec->env || !spec->binds || !spec->files_in || !spec->files_out ||
        !spec->fds)
        *ret_why = "out of memory";
    while (*ret_why == NULL && next_item(&row, &tag, &item)) {
        get_spec_item(&decoder, tag, &item);
        if (item.failed || item.left != 0)
            *ret_why = "damaged item in a spec";
    }
    if (*ret_why == NULL)
        *ret_why = row.failed ? "damaged spec" : spec_problem(&decoder);
    if (*ret_why != NULL) {
        box_spec_fini(spec);
        return -1;
    }
    *ret_spec = *spec;
    return 0;
}

static void get_fixed(struct box_result *result, struct cursor *cursor)
{
    uint64_t verdict = get_uint(cursor, 1);

    cursor->failed |= verdict >= BOX_VERDICT_COUNT;
    result->verdict = (enum box_verdict)verdict;
    result->limit_wall = get_uint(cursor, 1) != 0;
    result->exit_status = (int32_t)get_uint(cursor, 4);
    result->signal = (int32_t)get_uint(cursor, 4);
    result->cpu_ns = get_uint(cursor, 8);
    result->wall_ns = get_uint(cursor, 8);
    result->memory_peak_bytes = get_uint(cursor, 8);
    result->processes_peak = (int64_t)get_uint(cursor, 8);
    result->files_out_found = (uint32_t)get_uint(cursor, 4);
}

static void get_bounded(struct cursor *cursor, char *slot, size_t size)
{
    size_t length = cursor->left;

    if (length >= size || memchr(cursor->data, '\0', length) != NULL) {
        cursor->failed = true;
        return;
    }
    memcpy(slot, cursor->data, length);
    slot[length] = '\0';
    cursor->left = 0;
}

static void get_result_item(struct box_result *result, uint64_t tag, struct cursor *cursor)
{
    switch (tag) {
    case BOX_TAG_VERDICT:
        get_fixed(result, cursor);
        break;
    case BOX_TAG_REASON:
        get_bounded(cursor, result->reason, sizeof(result->reason));
        break;
    case BOX_TAG_STEP:
        get_bounded(cursor, result->step, sizeof(result->step));
        break;
    case BOX_TAG_PROTECTION:
        if (result->protection_count == BOX_PROTECTIONS_MAX) {
            cursor->failed = true;
        } else {
            char *text = get_text(cursor, cursor->left);
            if (text != NULL)
                result->protections[result->protection_count++] = text;
        }
        break;
    case BOX_TAG_TRACE:
        get_once(cursor, &result->trace);
        break;
    default:
        cursor->failed = true;
    }
}

int box_wire_decode_result(const uint8_t *payload, size_t length, struct box_result *ret_result)
{
    struct box_result result = {.verdict = BOX_IE};
    struct cursor row = {.data = payload, .left = length};
    struct cursor item;
    uint64_t tag;
    bool seen_verdict = false;

    while (next_item(&row, &tag, &item)) {
        get_result_item(&result, tag, &item);
        seen_verdict |= tag == BOX_TAG_VERDICT;
        if (item.failed || item.left != 0) {
            row.failed = true;
            break;
        }
    }
    if (row.failed || !seen_verdict) {
        box_result_fini(&result);
        return -1;
    }
    *ret_result = result;
    return 0;
}
