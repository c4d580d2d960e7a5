#pragma once
#include <sqlite3.h>

// SQLITE_TRANSIENT is a cast to a function pointer, which Swift does not import.
static inline int letan_sqlite3_bind_text(sqlite3_stmt *statement, int index, const char *text, int bytes) {
    return sqlite3_bind_text(statement, index, text, bytes, SQLITE_TRANSIENT);
}

static inline int letan_sqlite3_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, int count) {
    return sqlite3_bind_blob(statement, index, bytes, count, SQLITE_TRANSIENT);
}

// Extended result codes are macros of shifted macros, which Swift does not import.
static const int letan_sqlite3_ioerr_write = SQLITE_IOERR_WRITE;
static const int letan_sqlite3_ioerr_fsync = SQLITE_IOERR_FSYNC;
static const int letan_sqlite3_ioerr_delete = SQLITE_IOERR_DELETE;
static const int letan_sqlite3_ioerr_shmsize = SQLITE_IOERR_SHMSIZE;
