/* System calls as text for reasons and traces: "mount("none", "/mnt", "tmpfs", 0x0)". */
#include "sandbox/notify.h"

#include <ctype.h>
#include <seccomp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>

#define ARGUMENTS_MAX 4

enum kind {
    KIND_NONE,
    KIND_INT,
    KIND_HEX,
    KIND_TEXT,
    KIND_FAMILY,
    KIND_SOCKET_TYPE,
    KIND_CLONE,
    KIND_PRCTL,
    KIND_PTRACE,
    KIND_SIGNAL,
};

static const struct {
    const char *name;
    enum kind kinds[ARGUMENTS_MAX];
} known[] = {
    {"bind", {KIND_INT}},
    {"bpf", {KIND_INT}},
    {"chroot", {KIND_TEXT}},
    {"clone", {KIND_CLONE}},
    {"connect", {KIND_INT}},
    {"execve", {KIND_TEXT}},
    {"fork", {KIND_NONE}},
    {"kill", {KIND_INT, KIND_SIGNAL}},
    {"mknod", {KIND_TEXT, KIND_HEX}},
    {"mount", {KIND_TEXT, KIND_TEXT, KIND_TEXT, KIND_HEX}},
    {"personality", {KIND_HEX}},
    {"pivot_root", {KIND_TEXT, KIND_TEXT}},
    {"prctl", {KIND_PRCTL, KIND_HEX}},
    {"ptrace", {KIND_PTRACE, KIND_INT}},
    {"setns", {KIND_INT, KIND_CLONE}},
    {"socket", {KIND_FAMILY, KIND_SOCKET_TYPE, KIND_INT}},
    {"socketpair", {KIND_FAMILY, KIND_SOCKET_TYPE, KIND_INT}},
    {"swapon", {KIND_TEXT}},
    {"tgkill", {KIND_INT, KIND_INT, KIND_SIGNAL}},
    {"tkill", {KIND_INT, KIND_SIGNAL}},
    {"umount2", {KIND_TEXT, KIND_HEX}},
    {"unshare", {KIND_CLONE}},
    {"vfork", {KIND_NONE}},
};

static const enum kind unknown_kinds[ARGUMENTS_MAX] = {KIND_HEX, KIND_HEX, KIND_HEX};

struct text {
    char *data;
    size_t size;
    size_t length;
};

/* ADD(text, format, …) */
#define ADD(to, ...)                                                                               \
    added(to, snprintf((to)->data + (to)->length, (to)->size - (to)->length, __VA_ARGS__))

static void added(struct text *text, int wanted)
{
    if (wanted > 0) {
        text->length += (size_t)wanted;
        if (text->length >= text->size)
            text->length = text->size - 1;
    }
}

/* Text from the box's memory. It can change under us; it is only shown, never decided by. */
static void add_memory(struct text *text, uint64_t address, pid_t pid)
{
    char bytes[48];
    struct iovec here = {.iov_base = bytes, .iov_len = sizeof(bytes)};
    struct iovec there = {.iov_base = (void *)(uintptr_t)address, .iov_len = sizeof(bytes)};
    ssize_t got = -1;

    /* A text near the end of a page is read up to that end. */
    size_t to_page_end = 4096 - (size_t)(address % 4096);
    if (to_page_end < there.iov_len)
        there.iov_len = to_page_end;
    if (pid > 0 && address != 0)
        got = process_vm_readv(pid, &here, 1, &there, 1, 0);
    if (got <= 0) {
        ADD(text, address == 0 ? "NULL" : "0x%llx", (unsigned long long)address);
        return;
    }
    ADD(text, "\"");
    for (ssize_t i = 0; i < got && bytes[i] != '\0'; i++)
        ADD(text, "%c",
            isprint((unsigned char)bytes[i]) && bytes[i] != '"' && bytes[i] != '\\' ? bytes[i]
                                                                                    : '?');
    ADD(text, "\"");
}

static void add_constant(struct text *text, const char *prefix, uint64_t value)
{
    const char *name = policy_constant_name(prefix, value);

    if (name != NULL)
        ADD(text, "%s", name);
    else
        ADD(text, "%lld", (long long)value);
}

static void add_clone_flags(struct text *text, uint64_t flags)
{
    const char *between = "";

    for (unsigned bit = 0; bit < 32; bit++) {
        const char *name = policy_constant_name("CLONE_", flags & (1ull << bit));
        if ((flags & (1ull << bit)) == 0 || name == NULL)
            continue;
        ADD(text, "%s%s", between, name);
        flags &= ~(1ull << bit);
        between = "|";
    }
    if (flags != 0 || *between == '\0')
        ADD(text, "%s0x%llx", between, (unsigned long long)flags);
}

static void add_argument(struct text *text, enum kind kind, uint64_t value, pid_t pid)
{
    switch (kind) {
    case KIND_INT:
        ADD(text, "%d", (int)value);
        break;
    case KIND_TEXT:
        add_memory(text, value, pid);
        break;
    case KIND_FAMILY:
        add_constant(text, "AF_", value);
        break;
    case KIND_SOCKET_TYPE:
        add_constant(text, "SOCK_", value & 0xf);
        break;
    case KIND_CLONE:
        add_clone_flags(text, value);
        break;
    case KIND_PRCTL:
        add_constant(text, "PR_", value);
        break;
    case KIND_PTRACE:
        add_constant(text, "PTRACE_", value);
        break;
    case KIND_SIGNAL:
        add_constant(text, "SIG", value);
        break;
    case KIND_NONE:
    case KIND_HEX:
        ADD(text, "0x%llx", (unsigned long long)value);
        break;
    }
}

void call_describe(int call, const uint64_t arguments[6], pid_t pid, char *ret_text, size_t size)
{
    struct text text = {.data = ret_text, .size = size};
    char *name = seccomp_syscall_resolve_num_arch(SCMP_ARCH_NATIVE, call);
    const enum kind *kinds = unknown_kinds;

    for (size_t i = 0; name != NULL && i < sizeof(known) / sizeof(*known); i++) {
        if (strcmp(known[i].name, name) == 0)
            kinds = known[i].kinds;
    }
    if (name != NULL)
        ADD(&text, "%s(", name);
    else
        ADD(&text, "number %d(", call);
    for (size_t i = 0; i < ARGUMENTS_MAX && kinds[i] != KIND_NONE; i++) {
        ADD(&text, "%s", i > 0 ? ", " : "");
        add_argument(&text, kinds[i], arguments[i], pid);
    }
    ADD(&text, ")");
    free(name);
}
