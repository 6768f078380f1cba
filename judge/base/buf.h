/* A growing byte buffer. The bytes are always followed by a NUL that is not counted, so that text
 * in it can be used as a string. Zero-initialised memory is an empty buffer. Who may call: judge/.
 */
#ifndef JUDGE_BASE_BUF_H
#define JUDGE_BASE_BUF_H

#include <stddef.h>
#include <stdint.h>

struct buf {
    char *data; /* NULL until something was added. */
    size_t length;
    size_t capacity;
};

void buf_fini(struct buf *buf);
void buf_clear(struct buf *buf); /* Keeps the memory. */
void buf_add(struct buf *buf, const void *data, size_t length);
void buf_add_text(struct buf *buf, const char *text);
void buf_add_u8(struct buf *buf, uint8_t value);
void buf_add_u16(struct buf *buf, uint16_t value); /* Little endian, as the next two. */
void buf_add_u32(struct buf *buf, uint32_t value);
void buf_add_u64(struct buf *buf, uint64_t value);
void buf_printf(struct buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
const char *buf_text(const struct buf *buf); /* "" when empty; borrowed until the next change. */
char *buf_steal(struct buf *buf);            /* The caller frees it; the buffer is empty again. */

#endif
