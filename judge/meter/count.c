/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Counts the instructions that a program executes under qemu-user: a TCG plugin of the judge.
 *
 * This file is a program of its own, loaded by qemu and by nothing of the judge. It is under the
 * GNU General Public License, version 2 or (at your option) any later version, because it is
 * written against qemu's plugin interface, which is. The rest of the judge is not; they share
 * judge/meter/count_page.h, and a page of memory.
 *
 * Debian ships qemu without qemu-plugin.h, so the few declarations that are needed stand here,
 * after the documented interface (include/qemu/qemu-plugin.h of qemu 7.2, API version 1).
 *
 * How it counts: each translated block adds its number of instructions to a word of the page when
 * it is entered. The add is compiled into the block; no function is called. A rep-prefixed string
 * instruction is a block of its own from its second round on, so that each round counts as one.
 * Blocks of several threads add without a lock: what two of them add at the same moment may be
 * lost.
 *
 * What the kernel copies for a call counts as well, an instruction for 8 bytes: else n bytes could
 * be moved through a file for the price of two calls. So do pages that it maps elsewhere.
 *
 * What the driver says to the judge is an event: just before each call that can send on a channel,
 * the count is copied to a second word. So the judge reads the count at the frame that it has just
 * received, and not what the driver executes while it goes to sleep. */
#include "judge/meter/count_page.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <unistd.h>

#define EXPORT __attribute__((visibility("default")))

/* --- the plugin interface of qemu, as far as it is used --- */

typedef uint64_t qemu_plugin_id_t;

struct qemu_info_t;
struct qemu_plugin_tb;

enum qemu_plugin_op { QEMU_PLUGIN_INLINE_ADD_U64 };

typedef void (*qemu_plugin_tb_callback)(qemu_plugin_id_t id, struct qemu_plugin_tb *tb);
typedef void (*qemu_plugin_syscall_ret_callback)(qemu_plugin_id_t id, unsigned int vcpu,
                                                 int64_t number, int64_t result);
typedef void (*qemu_plugin_syscall_callback)(qemu_plugin_id_t id, unsigned int vcpu, int64_t number,
                                             uint64_t a1, uint64_t a2, uint64_t a3, uint64_t a4,
                                             uint64_t a5, uint64_t a6, uint64_t a7, uint64_t a8);

extern void qemu_plugin_register_vcpu_tb_trans_cb(qemu_plugin_id_t id, qemu_plugin_tb_callback cb);
extern void qemu_plugin_register_vcpu_tb_exec_inline(struct qemu_plugin_tb *tb,
                                                     enum qemu_plugin_op op, void *ptr,
                                                     uint64_t imm);
extern void qemu_plugin_register_vcpu_syscall_cb(qemu_plugin_id_t id,
                                                 qemu_plugin_syscall_callback cb);
extern void qemu_plugin_register_vcpu_syscall_ret_cb(qemu_plugin_id_t id,
                                                     qemu_plugin_syscall_ret_callback cb);
extern size_t qemu_plugin_tb_n_insns(const struct qemu_plugin_tb *tb);

EXPORT int qemu_plugin_version = 1;
EXPORT int qemu_plugin_install(qemu_plugin_id_t id, const struct qemu_info_t *info, int argc,
                               char **argv);

/* --- ours --- */

/* Calls of x86-64. */
enum {
    CALL_READ = 0,
    CALL_WRITE = 1,
    CALL_PREAD64 = 17,
    CALL_PWRITE64 = 18,
    CALL_READV = 19,
    CALL_WRITEV = 20,
    CALL_MREMAP = 25,
    CALL_SENDFILE = 40,
    CALL_SENDTO = 44,
    CALL_RECVFROM = 45,
    CALL_SENDMSG = 46,
    CALL_RECVMSG = 47,
    CALL_GETDENTS64 = 217,
    CALL_SPLICE = 275,
    CALL_TEE = 276,
    CALL_VMSPLICE = 278,
    CALL_PREADV = 295,
    CALL_PWRITEV = 296,
    CALL_RECVMMSG = 299,
    CALL_SENDMMSG = 307,
    CALL_PROCESS_VM_READV = 310,
    CALL_PROCESS_VM_WRITEV = 311,
    CALL_GETRANDOM = 318,
    CALL_COPY_FILE_RANGE = 326,
    CALL_PREADV2 = 327,
    CALL_PWRITEV2 = 328,
};
/* Those that can send on a socket. Which descriptor they are given does not matter: the program may
 * have copied that of the channel. */
static const int64_t senders[] = {CALL_WRITE,   CALL_WRITEV, CALL_SENDFILE, CALL_SENDTO,
                                  CALL_SENDMSG, CALL_SPLICE, CALL_SENDMMSG, CALL_PWRITEV2};

/* Those that have the kernel copy as many bytes as they return. */
static const int64_t copiers[] = {
    CALL_READ,     CALL_WRITE,      CALL_PREAD64,           CALL_PWRITE64,
    CALL_READV,    CALL_WRITEV,     CALL_SENDFILE,          CALL_SENDTO,
    CALL_RECVFROM, CALL_SENDMSG,    CALL_RECVMSG,           CALL_SPLICE,
    CALL_VMSPLICE, CALL_PREADV,     CALL_PWRITEV,           CALL_PROCESS_VM_READV,
    CALL_PREADV2,  CALL_PWRITEV2,   CALL_PROCESS_VM_WRITEV, CALL_COPY_FILE_RANGE,
    CALL_TEE,      CALL_GETDENTS64, CALL_GETRANDOM,
};

/* As a copy by rep movsq would count. */
#define BYTES_PER_INSTRUCTION 8
/* Of memory that is mapped elsewhere: the kernel moves an entry of a table for each page, in some
 * ten instructions. */
#define MOVED_BYTES_PER_INSTRUCTION 256

/* One of the messages of sendmmsg and recvmmsg: what was copied stands behind its header. */
struct message {
    unsigned char header[56];
    uint32_t length, padding;
};

#define PLACE_MASK 0x3ffffffff000ull  /* Whole pages of 64 TiB … */
#define PLACE_FIRST 0x100000000000ull /* … above what programs get. */

static struct count_page *page;

/* The call that this thread is in: its first arguments. */
static __thread uint64_t called_with[2];

static void on_block(qemu_plugin_id_t id, struct qemu_plugin_tb *tb)
{
    (void)id;
    qemu_plugin_register_vcpu_tb_exec_inline(tb, QEMU_PLUGIN_INLINE_ADD_U64, &page->now,
                                             qemu_plugin_tb_n_insns(tb));
}

static void on_call(qemu_plugin_id_t id, unsigned int vcpu, int64_t number, uint64_t a1,
                    uint64_t a2, uint64_t a3, uint64_t a4, uint64_t a5, uint64_t a6, uint64_t a7,
                    uint64_t a8)
{
    (void)id, (void)vcpu, (void)a3, (void)a4, (void)a5, (void)a6, (void)a7, (void)a8;
    called_with[0] = a1;
    called_with[1] = a2;
    for (size_t i = 0; i < sizeof senders / sizeof *senders; i++)
        if (number == senders[i])
            __atomic_store_n(&page->at_frame, __atomic_load_n(&page->now, __ATOMIC_RELAXED),
                             __ATOMIC_RELEASE);
}

/* Those of which the call says how many were sent or received. The program's addresses are ours. */
static uint64_t bytes_of_messages(int64_t count)
{
    const struct message *messages = (const struct message *)(uintptr_t)called_with[1];
    uint64_t bytes = 0;

    for (int64_t i = 0; i < count; i++)
        bytes += messages[i].length;
    return bytes;
}

/* What the kernel did for a call that went well, in instructions. */
static uint64_t kernel_work(int64_t number, int64_t result)
{
    if (number == CALL_SENDMMSG || number == CALL_RECVMMSG)
        return bytes_of_messages(result) / BYTES_PER_INSTRUCTION;
    if (number == CALL_MREMAP)
        return (uint64_t)result == called_with[0] ? 0
                                                  : called_with[1] / MOVED_BYTES_PER_INSTRUCTION;
    for (size_t i = 0; i < sizeof copiers / sizeof *copiers; i++)
        if (number == copiers[i])
            return (uint64_t)result / BYTES_PER_INSTRUCTION;
    return 0;
}

static void on_result(qemu_plugin_id_t id, unsigned int vcpu, int64_t number, int64_t result)
{
    (void)id, (void)vcpu;
    if (result > 0)
        __atomic_fetch_add(&page->now, kernel_work(number, result), __ATOMIC_RELAXED);
}

/* Addresses are not random in the box, so that counts repeat; where the page is need not be known
 * to the program. NULL leaves it to the kernel. */
static void *random_place(void)
{
    uint64_t bits = 0;

    if (getrandom(&bits, sizeof bits, GRND_NONBLOCK) != sizeof bits)
        return NULL;
    return (void *)(uintptr_t)((bits & PLACE_MASK) | PLACE_FIRST);
}

int qemu_plugin_install(qemu_plugin_id_t id, const struct qemu_info_t *info, int argc, char **argv)
{
    void *mapped;

    (void)info, (void)argc, (void)argv;
    mapped = mmap(random_place(), COUNT_PAGE_BYTES, PROT_READ | PROT_WRITE, MAP_SHARED,
                  COUNT_PAGE_FD, 0);
    if (mapped == MAP_FAILED)
        return 1;
    close(COUNT_PAGE_FD);
    page = mapped;
    qemu_plugin_register_vcpu_tb_trans_cb(id, on_block);
    qemu_plugin_register_vcpu_syscall_cb(id, on_call);
    qemu_plugin_register_vcpu_syscall_ret_cb(id, on_result);
    return 0;
}
