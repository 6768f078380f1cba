/* What interview sites have loaded before a C answer. */
#ifndef JUDGE_PRELUDE_H
#define JUDGE_PRELUDE_H

#include <assert.h>
#include <ctype.h>
#include <errno.h>
#include <float.h>
#include <inttypes.h>
#include <limits.h>
#include <math.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#if __has_include(<uthash.h>)
#include <uthash.h>
#endif

#endif
