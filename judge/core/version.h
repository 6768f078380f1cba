/* Which judge this is. Who may call: judge/. */
#ifndef JUDGE_CORE_VERSION_H
#define JUDGE_CORE_VERSION_H

const char *judge_version(void); /* "0.1.0"; static. */

#endif
