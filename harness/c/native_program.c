/* Stands in whole programs: one that dies of a signal says on stderr where, as addresses of the
 * program ("judge: SIGSEGV at 0x401136 0x401152"), and whether its stack was used up. The judge
 * turns them into lines outside of this process ("symbolize" in language.json).
 *
 * Frames are walked by the library's backtrace, which loads the unwinder only then: linked in, it
 * would cost every start of every program. A second fault on the way sends what there is so far.
 * The program then dies of the same signal, so that the box sees the true cause. */
#define _GNU_SOURCE /* Names of the registers in ucontext.h, RTLD_NEXT. */
#include "native_fault.h"

#include <dlfcn.h>
#include <execinfo.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#define WALKED_MAX 64
#define SENT_MAX 16
#define HANDLER_STACK_BYTES (64u << 10)

static char said[SENT_MAX * 20 + 64];
static size_t said_length;
static uintptr_t stack_top; /* Some address near the start of the main stack. */

static void say_text(const char *text)
{
    while (*text != '\0')
        said[said_length++] = *text++;
}

static void say_address(uintptr_t value)
{
    say_text(" 0x");
    for (int shift = 60; shift >= 0; shift -= 4)
        if (value >> shift != 0)
            said[said_length++] = "0123456789abcdef"[(value >> shift) & 15];
}

/* The frames from the fault on: in front of it are those of this handler. */
static void say_frames(uintptr_t fault_pc)
{
    void *frames[WALKED_MAX];
    int count = backtrace(frames, WALKED_MAX), sent = 0;
    bool started = false;
    for (int i = 0; i < count && sent < SENT_MAX - 1; i++) {
        uintptr_t pc = (uintptr_t)frames[i];
        /* A return address is one past the call; addr2line wants the call. */
        if (started && judge_is_own_code(pc)) {
            say_address(pc - 1);
            sent++;
        }
        started |= pc == fault_pc;
    }
}

static void say_all(int number, const siginfo_t *info, const void *context)
{
    static volatile sig_atomic_t stage;
    if (stage == 0) {
        struct judge_registers at = judge_registers(context);
        struct rlimit limit = {0, 0};
        stage = 1;
        syscall(SYS_prlimit64, 0, RLIMIT_STACK, NULL, &limit);
        say_text("judge: ");
        say_text(judge_is_overflow(number, info, at.stack_pointer, stack_top, &limit)
                     ? "stack overflow"
                     : judge_signal_name(number));
        say_text(" at");
        if (judge_is_own_code(at.pc))
            say_address(at.pc);
        say_frames(at.pc);
    }
    if (stage == 1) {
        stage = 2;
        said[said_length++] = '\n';
        /* A program may have a write of its own. */
        syscall(SYS_write, 2, said, said_length);
    }
}

#ifndef JUDGE_RUST

JUDGE_ON_ANY_STACK static void on_signal(int number, siginfo_t *info, void *context)
{
    static volatile sig_atomic_t first;
    if (first == 0)
        first = number;
    say_all(number, info, context);
    signal(first, SIG_DFL);
    syscall(SYS_tgkill, syscall(SYS_getpid), syscall(SYS_gettid), first);
}

__attribute__((constructor)) static void install(void)
{
    static char handler_stack[HANDLER_STACK_BYTES];
    stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof(handler_stack)};
    struct sigaction action = {.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
    stack_top = (uintptr_t)__builtin_frame_address(0);
    sigaltstack(&stack, NULL);
    action.sa_sigaction = on_signal;
    for (size_t i = 0; i < JUDGE_FATAL_SIGNAL_COUNT; i++)
        sigaction(judge_fatal_signals[i].number, &action, NULL);
}

#else

/* Rust's std has a handler of its own, in each thread, on a stack that is small: it goes on to say
 * which thread overflowed, and ends the program. Here it is put behind the one above, by standing
 * in for the functions by which it is installed. */
static struct sigaction behind;

JUDGE_ON_ANY_STACK static void on_fault(int number, siginfo_t *info, void *context)
{
    say_all(number, info, context);
    behind.sa_sigaction(number, info, context);
}

int sigaction(int number, const struct sigaction *action, struct sigaction *old)
{
    static int (*real)(int, const struct sigaction *, struct sigaction *);
    struct sigaction own;
    if (real == NULL)
        real = (int (*)(int, const struct sigaction *, struct sigaction *))dlsym(RTLD_NEXT,
                                                                                 "sigaction");
    if (number != SIGSEGV || action == NULL || !(action->sa_flags & SA_SIGINFO))
        return real(number, action, old);
    behind = own = *action;
    own.sa_sigaction = on_fault;
    own.sa_flags |= SA_ONSTACK | SA_NODEFER;
    if (stack_top == 0)
        stack_top = (uintptr_t)__builtin_frame_address(0);
    return real(number, &own, old);
}

int sigaltstack(const stack_t *stack, stack_t *old)
{
    static __thread void *lent;
    stack_t own;
    bool ends = stack != NULL && (stack->ss_flags & SS_DISABLE) != 0;
    if (stack != NULL && !ends && stack->ss_size < HANDLER_STACK_BYTES) {
        void *pages = mmap(NULL, HANDLER_STACK_BYTES, PROT_READ | PROT_WRITE,
                           MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (pages != MAP_FAILED) {
            lent = pages;
            own = (stack_t){.ss_sp = pages, .ss_size = HANDLER_STACK_BYTES};
            stack = &own;
        }
    }
    int result = (int)syscall(SYS_sigaltstack, stack, old);
    if (ends && lent != NULL) {
        munmap(lent, HANDLER_STACK_BYTES);
        lent = NULL;
    }
    return result;
}

#endif
