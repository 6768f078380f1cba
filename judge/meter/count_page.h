/* The page of memory through which the counting plugin (count.c) tells the judge its figures. It is
 * a memfd of COUNT_PAGE_BYTES that the judge makes, and that the box gets as COUNT_PAGE_FD.
 *
 * The program under measurement shares an address space with the plugin, so a hostile one can write
 * here: the judge holds all figures against the CPU time that the kernel saw.
 *
 * Constants and a layout, nothing else. Who may include: judge/stage, judge/meter. */
#ifndef JUDGE_METER_COUNT_PAGE_H
#define JUDGE_METER_COUNT_PAGE_H

#include <stdint.h>

#define COUNT_PAGE_FD 5
#define COUNT_PAGE_BYTES 4096

struct count_page {
    uint64_t now;      /* Instructions executed so far, by all threads; not 0 once one was. */
    uint64_t at_frame; /* The same just before the last call that can send. */
};

#endif
