/* What a pattern of language.json finds in what a toolchain said.
 *
 * Pure. Who may call: judge/stage. */
#ifndef JUDGE_STAGE_FIRST_MATCH_H
#define JUDGE_STAGE_FIRST_MATCH_H

/* The first group of the first match of @pattern in @text, or all of that match where the pattern
 * has no group that took part; the first line where nothing matches, or without a pattern (NULL).
 * '^' and '$' stand at line ends too. The caller frees it. */
char *first_match(const char *pattern, const char *text);

#endif
