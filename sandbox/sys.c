/* See sys.h. */
#include "sandbox/sys.h"

#include <sched.h>
#include <stddef.h>

uint64_t sys_key;

/* The kernel's struct clone_args, first version. */
struct arguments {
    uint64_t flags;
    uint64_t pidfd;
    uint64_t child_tid;
    uint64_t parent_tid;
    uint64_t exit_signal;
    uint64_t stack;
    uint64_t stack_size;
    uint64_t tls;
};

static struct arguments arguments_of(const struct sys_clone *how)
{
    return (struct arguments){
        .flags = how->flags,
        .pidfd = (uint64_t)(uintptr_t)how->ret_pidfd,
        .parent_tid = (uint64_t)(uintptr_t)how->ret_pid,
        .exit_signal = how->exit_signal,
        .stack = (uint64_t)(uintptr_t)how->stack,
        .stack_size = how->stack_bytes,
    };
}

static long clone_copy(const struct sys_clone *how, struct arguments *arguments)
{
    long pid = sys_call(SYS_clone3, (long)arguments, sizeof(*arguments), 0, 0, 0);

    if (pid == 0) {
        how->run(how->argument);
        sys_exit(127);
    }
    return pid;
}

#if defined(__x86_64__)

/* The child starts on its empty stack with the caller's registers, and never comes back here. */
static long clone_onto_stack(const struct sys_clone *how, struct arguments *arguments)
{
    register uint64_t r9 __asm__("r9") = sys_key;
    register void (*run)(void *) __asm__("r12") = how->run;
    register void *argument __asm__("r13") = how->argument;
    long result;

    __asm__ volatile("syscall\n\t"
                     "test %%rax, %%rax\n\t"
                     "jnz 1f\n\t"
                     "xor %%ebp, %%ebp\n\t"
                     "and $-16, %%rsp\n\t"
                     "mov %%r13, %%rdi\n\t"
                     "call *%%r12\n\t"
                     "hlt\n"
                     "1:"
                     : "=a"(result)
                     : "0"((long)SYS_clone3), "D"(arguments), "S"(sizeof(*arguments)), "r"(r9),
                       "r"(run), "r"(argument)
                     : "rcx", "r11", "memory");
    return result;
}

#else

static int run_clone(void *clone)
{
    const struct sys_clone *own = clone;

    own->run(own->argument);
    return 127;
}

static long clone_onto_stack(const struct sys_clone *how, struct arguments *arguments)
{
    int pid = clone(run_clone, (char *)how->stack + how->stack_bytes,
                    (int)(arguments->flags | arguments->exit_signal), (void *)how, NULL);

    return pid < 0 ? -(long)errno : pid;
}

#endif

long sys_clone(const struct sys_clone *how)
{
    struct arguments arguments = arguments_of(how);

    return how->stack == NULL ? clone_copy(how, &arguments) : clone_onto_stack(how, &arguments);
}
