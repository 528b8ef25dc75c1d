#ifndef CSQLITESHIM_H
#define CSQLITESHIM_H

#include <sqlite3.h>

/// Turns SQLite's defensive mode on (a variadic call that Swift cannot make). Returns an SQLite result code.
int gongbu_sqlite_set_defensive(sqlite3 *connection);

#endif
