#include "judge/base/interrupt.h"

#include <signal.h>
#include <stddef.h>

#define SIGNAL_STATUS_BASE 128 /* As shells count. */

static volatile sig_atomic_t seen;

static void on_signal(int number)
{
    if (number != SIGHUP || seen == 0) /* Which, to the daemon, is less. */
        seen = number;
}

void interrupt_install(void)
{
    static const int numbers[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
    struct sigaction action = {.sa_handler = on_signal}, before = {.sa_handler = SIG_DFL};

    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        /* What we were started to ignore, as by nohup, stays ignored; SIGTERM always ends us. */
        sigaction(numbers[i], NULL, &before);
        if (before.sa_handler != SIG_IGN || numbers[i] == SIGTERM)
            sigaction(numbers[i], &action, NULL);
    }
    signal(SIGPIPE, SIG_IGN);
}

void interrupt_note(int number)
{
    seen = number;
}

bool interrupt_seen(void)
{
    return seen != 0;
}

int interrupt_number(void)
{
    return seen;
}

int interrupt_status(void)
{
    return SIGNAL_STATUS_BASE + (seen != 0 ? seen : SIGINT);
}

int interrupt_check(struct err *err)
{
    return seen != 0 ? err_set(err, ERR_INTR, "interrupted") : 0;
}
