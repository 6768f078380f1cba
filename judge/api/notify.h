/* Tells whoever started us how far we are, as systemd wants to be told (sd_notify(3)): a datagram
 * of "KEY=value" lines to the socket that $NOTIFY_SOCKET names. Without one, nobody is told.
 *
 * Who may call: judge/api/service.c. */
#ifndef JUDGE_API_NOTIFY_H
#define JUDGE_API_NOTIFY_H

/* Connects, while that is still allowed, and takes the variable out of the environment: workers are
 * not to speak for us. A socket that cannot be had is logged. */
void notify_open(void);

/* "READY=1", "STOPPING=1". Never waits; what cannot be sent is lost. */
void notify_tell(const char *state);

#endif
