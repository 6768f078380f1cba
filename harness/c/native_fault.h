/* What the drivers' handler of signals and that of whole programs share. */
#ifndef JUDGE_NATIVE_FAULT_H
#define JUDGE_NATIVE_FAULT_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/resource.h>
#include <ucontext.h>

/* A function's locals reach this far below the stack pointer. */
#define JUDGE_FRAME_REACH_BYTES (1u << 20)

/* Of a handler: qemu-user enters it with a stack that is not aligned as compiled code may expect.
 */
#if defined(__x86_64__)
#define JUDGE_ON_ANY_STACK __attribute__((force_align_arg_pointer))
#else
#define JUDGE_ON_ANY_STACK
#endif

extern char __executable_start[];
extern char _end[];

static const struct {
    int number;
    const char *name;
} judge_fatal_signals[] = {
    {SIGSEGV, "SIGSEGV"}, {SIGFPE, "SIGFPE"}, {SIGABRT, "SIGABRT"},
    {SIGBUS, "SIGBUS"},   {SIGILL, "SIGILL"}, {SIGTRAP, "SIGTRAP"},
};

#define JUDGE_FATAL_SIGNAL_COUNT (sizeof(judge_fatal_signals) / sizeof(judge_fatal_signals[0]))

static inline const char *judge_signal_name(int number)
{
    for (size_t i = 0; i < JUDGE_FATAL_SIGNAL_COUNT; i++)
        if (judge_fatal_signals[i].number == number)
            return judge_fatal_signals[i].name;
    return "signal";
}

struct judge_registers {
    uintptr_t pc;
    uintptr_t stack_pointer;
};

static inline struct judge_registers judge_registers(const ucontext_t *context)
{
#if defined(__x86_64__)
    return (struct judge_registers){(uintptr_t)context->uc_mcontext.gregs[REG_RIP],
                                    (uintptr_t)context->uc_mcontext.gregs[REG_RSP]};
#else
    return (struct judge_registers){(uintptr_t)context->uc_mcontext.pc,
                                    (uintptr_t)context->uc_mcontext.sp};
#endif
}

/* Libraries lie elsewhere, and addr2line knows the program only. */
static inline bool judge_is_own_code(uintptr_t pc)
{
    return pc >= (uintptr_t)__executable_start && pc < (uintptr_t)_end;
}

/* The fault is within a frame of the stack pointer (a large frame is first touched anywhere in it),
 * and the stack has used up its limit. @stack_top: some address near the start of the main stack.
 */
static inline bool judge_is_overflow(int number, const siginfo_t *info, uintptr_t stack_pointer,
                                     uintptr_t stack_top, const struct rlimit *limit)
{
    uintptr_t at = (uintptr_t)info->si_addr;
    bool near = at + JUDGE_FRAME_REACH_BYTES >= stack_pointer &&
                at <= stack_pointer + JUDGE_FRAME_REACH_BYTES;
    if (number != SIGSEGV || info->si_code <= 0 || !near || at >= stack_top)
        return false;
    /* Threads have a stack elsewhere: there the distance says nothing and nearness decides. */
    return limit->rlim_cur == RLIM_INFINITY || stack_top - at >= limit->rlim_cur / 2;
}

#endif
