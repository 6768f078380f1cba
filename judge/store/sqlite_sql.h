/* All SQL of the store as texts. Who may call: judge/store. */
#ifndef JUDGE_STORE_SQLITE_SQL_H
#define JUDGE_STORE_SQLITE_SQL_H

#include "judge/store/sqlite_db.h"

/* Each step brings the schema from the version of its index to the next. Never change one that was
 * released: add one. */
extern const char *const sql_migrations[];
extern const int sql_schema_version; /* How many there are. */

extern const char *const sql_texts[SQL_COUNT];

#endif
