/* `judge worker`: grades jobs that come as JSON Lines, one at a time, in a child that it replaces
 * when it dies. Whoever starts one (pool.h) needs no rights of its own.
 *
 *   stdin                                              stdout
 *   {"id","problem",…}  -->  supervisor  --job-->  grader: engine, keeper, boxes
 *   {"cancel": id}               |       <-event--   |
 *                                '--> dies: "lost" <-'
 *
 * A job, one line:
 *   {"id", "problem": id or folder, "language": id or null (by "file"), "source" or "file": path,
 *    "claims", "meter", "complexity": true, "samples": false, "reveal": false, "shrink": false,
 *    "stop_early": false, "reference": false, "double_time": false, "seed": 0}
 * Events, one line each; all but "ready" have the job's "id":
 *   ready         boxes, why, box_start_ns, languages: what was found here (condition.h); once
 *   progress      text            for a person
 *   compiling · compiled ok, log · running · group {group as in the report} · measuring
 *   point         operation, n, cost, unit
 * and one of these ends the job:
 *   done          report; with "reveal" also public: the view of a candidate
 *   refused       message         it can not be graded, whoever tries
 *   lost          why             the grader died
 *   cancelled                     as asked
 * The end of stdin ends all, at once. Signals of the terminal are left to the other side. */
#ifndef JUDGE_WORKER_WORKER_H
#define JUDGE_WORKER_WORKER_H

#include "judge/stage/engine.h"

/* Serves stdin and stdout until the other side is gone. The exit status. */
int worker_supervise(const struct engine_paths *paths, bool cgroups);

/* The child: jobs from @in, events to @out, until @in ends. */
int worker_grade(const struct engine_paths *paths, bool cgroups, int in, int out);

/* Takes over @event, adds "id" and "event", and writes it as a line. -1 when nobody reads. */
int worker_tell(int out, const char *id, const char *event, json_t *fields);

#endif
