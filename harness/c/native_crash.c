/* Signals and early ends: they become an ERROR frame before the program dies of them.
 *
 * The handler runs on a stack of its own, because the candidate's may be what overflowed. It sends
 * the return addresses; the judge turns them into lines with addr2line ("symbolize" in
 * language.json), outside of this process. A second crash inside the handler (a smashed stack)
 * sends what there is so far. The signal is then raised again with its default action, so that the
 * box sees the true cause. */
#define _GNU_SOURCE /* Names of the registers in ucontext.h. */
#include "native_fault.h"
#include "native_internal.h"

#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unwind.h>

#define FRAMES_MAX 16
#define HANDLER_STACK_BYTES (64u << 10)

struct trace {
    uintptr_t frames[FRAMES_MAX];
    size_t count;
    bool started; /* The frame of the fault itself was seen. */
};

static struct trace trace;
static uintptr_t fault_pc;
static uintptr_t stack_top; /* Some address near the start of the main stack. */
static volatile sig_atomic_t stage;

static _Unwind_Reason_Code trace_step(struct _Unwind_Context *context, void *argument)
{
    (void)argument;
    int before = 0;
    uintptr_t pc = _Unwind_GetIPInfo(context, &before);
    if (pc == fault_pc)
        trace.started = true;
    if (!trace.started)
        return _URC_NO_REASON;
    /* A return address is one past the call; addr2line wants the call. */
    if (judge_is_own_code(pc))
        trace.frames[trace.count++] = before ? pc : pc - 1;
    return trace.count < FRAMES_MAX ? _URC_NO_REASON : _URC_END_OF_STACK;
}

static size_t hex_format(char *text, uintptr_t value)
{
    size_t digits = 1;
    for (uintptr_t rest = value >> 4; rest; rest >>= 4)
        digits++;
    text[0] = '0';
    text[1] = 'x';
    for (size_t i = 0; i < digits; i++)
        text[1 + digits - i] = "0123456789abcdef"[(value >> (4 * i)) & 15];
    return digits + 2;
}

static const char *trace_format(void)
{
    static char text[FRAMES_MAX * 20 + 1];
    size_t length = 0;
    for (size_t i = 0; i < trace.count; i++) {
        if (i > 0)
            text[length++] = ' ';
        length += hex_format(text + length, trace.frames[i]);
    }
    text[length] = '\0';
    return text;
}

static void crash_send(const char *type)
{
    if (trace.count == 0 && fault_pc)
        trace.frames[trace.count++] = fault_pc;
    judge_error_send(JUDGE_ERROR_SIGNAL, type, trace_format(), "");
}

const char *judge_trace(void)
{
    trace.started = true; /* No fault to wait for. */
    trace.count = 0;
    _Unwind_Backtrace(trace_step, NULL);
    return trace_format();
}

static void raise_again(int number)
{
    /* struct kernel_sigaction of SIG_DFL: all zero, on every architecture. */
    static const unsigned long zero[8];
    unsigned long mask = 1ul << (number - 1);
    judge_syscall(SYS_rt_sigaction, number, (long)zero, 0, 8, 0, 0);
    judge_syscall(SYS_rt_sigprocmask, SIG_UNBLOCK, (long)&mask, 0, 8, 0, 0);
    long pid = judge_syscall(SYS_getpid, 0, 0, 0, 0, 0, 0);
    long tid = judge_syscall(SYS_gettid, 0, 0, 0, 0, 0, 0);
    judge_syscall(SYS_tgkill, pid, tid, number, 0, 0, 0);
    judge_exit(1);
}

JUDGE_ON_ANY_STACK static void on_signal(int number, siginfo_t *info, void *context_pointer)
{
    static const char *type = "signal";
    if (stage == 0) {
        stage = 1;
        struct judge_registers at = judge_registers(context_pointer);
        struct rlimit limit = {0, 0};
        fault_pc = at.pc;
        judge_syscall(SYS_prlimit64, 0, RLIMIT_STACK, 0, (long)&limit, 0, 0);
        type = judge_is_overflow(number, info, at.stack_pointer, stack_top, &limit)
                   ? "stack overflow"
                   : judge_signal_name(number);
        _Unwind_Backtrace(trace_step, NULL);
    }
    if (stage == 1) {
        stage = 2;
        crash_send(type);
    }
    raise_again(number);
}

static void on_exit_hook(void)
{
    if (!judge_state.in_candidate)
        return;
    judge_error_send(JUDGE_ERROR_EXIT, "exit", "the program was ended by exit()", "");
    judge_exit(1);
}

void judge_crash_install(void)
{
    stack_t stack = {.ss_sp = judge_pages(HANDLER_STACK_BYTES), .ss_size = HANDLER_STACK_BYTES};
    sigaltstack(&stack, NULL);
    stack_top = (uintptr_t)__builtin_frame_address(0);
    struct sigaction action = {.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
    action.sa_sigaction = on_signal;
    for (size_t i = 0; i < JUDGE_FATAL_SIGNAL_COUNT; i++)
        sigaction(judge_fatal_signals[i].number, &action, NULL);
    atexit(on_exit_hook);
}
