/* System calls, memory and frames of the native drivers. */
#define _GNU_SOURCE /* mremap */
#include "native_internal.h"

#include <errno.h>
#include <sys/mman.h>
#include <sys/syscall.h>

struct judge_state judge_state;
struct judge_bytes judge_out;
struct judge_arena judge_kept;
struct judge_arena judge_frames;

struct judge_block {
    struct judge_block *older;
    size_t size; /* With this header. */
};

#define BLOCK_BYTES                                                                                \
    ((size_t)64 << 10) /* The first of an arena; the next are larger, so that there                \
                          are few to look through (judge_arena_holds). */
#define BLOCK_BYTES_MAX ((size_t)4 << 20)
#define ALIGN_BYTES 16
#define HEADER_BYTES ((sizeof(struct judge_block) + ALIGN_BYTES - 1) / ALIGN_BYTES * ALIGN_BYTES)

#if defined(__x86_64__)
long judge_syscall(long number, long a, long b, long c, long d, long e, long f)
{
    register long r10 __asm__("r10") = d;
    register long r8 __asm__("r8") = e;
    register long r9 __asm__("r9") = f;
    long result;
    __asm__ volatile("syscall"
                     : "=a"(result)
                     : "a"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
                     : "rcx", "r11", "memory");
    return result;
}
#elif defined(__aarch64__)
long judge_syscall(long number, long a, long b, long c, long d, long e, long f)
{
    register long x8 __asm__("x8") = number;
    register long x0 __asm__("x0") = a;
    register long x1 __asm__("x1") = b;
    register long x2 __asm__("x2") = c;
    register long x3 __asm__("x3") = d;
    register long x4 __asm__("x4") = e;
    register long x5 __asm__("x5") = f;
    __asm__ volatile("svc 0"
                     : "+r"(x0)
                     : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4), "r"(x5)
                     : "memory");
    return x0;
}
#else
#error "the native drivers know no system calls of this architecture"
#endif

void judge_exit(int status)
{
    for (;;)
        judge_syscall(SYS_exit_group, status, 0, 0, 0, 0, 0);
}

void *judge_pages(size_t size)
{
    long at = judge_syscall(SYS_mmap, 0, (long)size, PROT_READ | PROT_WRITE,
                            MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (at < 0 && at > -4096)
        judge_fail(JUDGE_ERROR_ANSWER, "out of memory", "no memory for the driver", "");
    return (void *)at;
}

void judge_copy(void *to, const void *from, size_t length)
{
    __builtin_memcpy(to, from, length);
}

void judge_bytes_reserve(struct judge_bytes *bytes, size_t more)
{
    if (bytes->capacity - bytes->length >= more)
        return;
    size_t capacity = bytes->capacity ? bytes->capacity : 65536;
    while (capacity - bytes->length < more)
        capacity *= 2;
    if (!bytes->data) {
        bytes->data = judge_pages(capacity);
    } else {
        long at = judge_syscall(SYS_mremap, (long)bytes->data, (long)bytes->capacity,
                                (long)capacity, MREMAP_MAYMOVE, 0, 0);
        if (at < 0 && at > -4096) {
            bytes->length = 0;
            judge_fail(JUDGE_ERROR_ANSWER, "out of memory", "no memory for the answer", "");
        }
        bytes->data = (uint8_t *)at;
    }
    bytes->capacity = capacity;
}

void judge_bytes_trim(struct judge_bytes *bytes)
{
    bytes->length = 0;
    if (bytes->capacity <= JUDGE_KEEP_BYTES)
        return;
    judge_syscall(SYS_munmap, (long)bytes->data, (long)bytes->capacity, 0, 0, 0, 0);
    bytes->data = NULL;
    bytes->capacity = 0;
}

void judge_send(const uint8_t *data, size_t length)
{
    while (length > 0) {
        long sent = judge_syscall(SYS_write, JUDGE_FD, (long)data, (long)length, 0, 0, 0);
        if (sent == -EINTR || sent == -EAGAIN)
            continue;
        if (sent <= 0)
            judge_exit(1);
        data += sent;
        length -= (size_t)sent;
    }
}

void judge_receive(uint8_t *data, size_t length)
{
    while (length > 0) {
        long got = judge_syscall(SYS_read, JUDGE_FD, (long)data, (long)length, 0, 0, 0);
        if (got == -EINTR || got == -EAGAIN)
            continue;
        if (got <= 0)
            judge_exit(1); /* The judge is gone. */
        data += got;
        length -= (size_t)got;
    }
}

void *judge_arena_get(struct judge_arena *arena, size_t size)
{
    size = (size + ALIGN_BYTES - 1) / ALIGN_BYTES * ALIGN_BYTES;
    if (size == 0)
        size = ALIGN_BYTES; /* Every argument has an address of its own. */
    if (!arena->block || arena->block->size - arena->used < size) {
        size_t total = arena->block ? 2 * arena->block->size : BLOCK_BYTES;
        if (total > BLOCK_BYTES_MAX)
            total = BLOCK_BYTES_MAX;
        if (size + HEADER_BYTES > total)
            total = (size + HEADER_BYTES + 4095) / 4096 * 4096;
        struct judge_block *block = judge_pages(total);
        block->older = arena->block;
        block->size = total;
        arena->block = block;
        arena->used = HEADER_BYTES;
    }
    void *result = (uint8_t *)arena->block + arena->used;
    arena->used += size;
    return result;
}

/* The pages go back to the kernel, so that the next ones are zero again and nothing of an earlier
 * case is left in them. */
void judge_arena_reset(struct judge_arena *arena)
{
    while (arena->block) {
        struct judge_block *block = arena->block;
        arena->block = block->older;
        judge_syscall(SYS_munmap, (long)block, (long)block->size, 0, 0, 0, 0);
    }
    arena->used = 0;
}

/* For what the candidate is never given the address of: one block stays, with zeros where it was
 * used. A piece's calls fit in it, and pages anew for each piece would cost more than the calls. */
void judge_arena_rewind(struct judge_arena *arena)
{
    if (!arena->block)
        return;
    if (arena->block->older || arena->block->size > BLOCK_BYTES) {
        judge_arena_reset(arena);
        return;
    }
    __builtin_memset((uint8_t *)arena->block + HEADER_BYTES, 0, arena->used - HEADER_BYTES);
    arena->used = HEADER_BYTES;
}

size_t judge_arena_after(const struct judge_arena *arena, const void *pointer)
{
    uintptr_t at = (uintptr_t)pointer;
    for (const struct judge_block *block = arena->block; block; block = block->older)
        if (at >= (uintptr_t)block && at < (uintptr_t)block + block->size)
            return (uintptr_t)block + block->size - at;
    return 0;
}

bool judge_arena_holds(const struct judge_arena *arena, const void *pointer)
{
    return judge_arena_after(arena, pointer) > 0;
}

/* The judge refuses such a frame by its header: output limit exceeded. */
static void too_long(size_t length)
{
    uint32_t shown = length < UINT32_MAX ? (uint32_t)length : UINT32_MAX;
    judge_copy(judge_out.data + 4, &shown, sizeof(shown));
    judge_send(judge_out.data, JUDGE_HEADER_BYTES);
    judge_exit(1);
}

void judge_put_bytes(const void *data, size_t length)
{
    if (judge_out.length + length > JUDGE_HEADER_BYTES + (size_t)JUDGE_ANSWER_BYTES_MAX)
        too_long(judge_out.length + length - JUDGE_HEADER_BYTES);
    judge_bytes_reserve(&judge_out, length);
    judge_copy(judge_out.data + judge_out.length, data, length);
    judge_out.length += length;
}

void judge_put_u8(uint8_t value)
{
    judge_put_bytes(&value, sizeof(value));
}

/* Both architectures are little endian, as the wire is. */
void judge_put_u32(uint32_t value)
{
    judge_put_bytes(&value, sizeof(value));
}

void judge_frame_begin(uint8_t type)
{
    judge_out.length = 0;
    judge_put_bytes((const uint8_t[]){'J', 1, type, 0, 0, 0, 0, 0}, JUDGE_HEADER_BYTES);
}

void judge_frame_end(void)
{
    uint32_t length = (uint32_t)(judge_out.length - JUDGE_HEADER_BYTES);
    judge_copy(judge_out.data + 4, &length, sizeof(length));
    judge_send(judge_out.data, judge_out.length);
    judge_bytes_trim(&judge_out);
}
