#ifndef CSQLITESHIM_H
#define CSQLITESHIM_H

#include <sqlite3.h>

/// Turns SQLite's defensive mode on (a variadic call that Swift cannot make). Returns an SQLite result code.
int gongbu_sqlite_set_defensive(sqlite3 *connection);

/// Before the first connection: SQLite keeps no count of its memory, which takes a lock at every allocation. Returns an
/// SQLite result code.
int gongbu_sqlite_count_no_memory(void);

#endif
