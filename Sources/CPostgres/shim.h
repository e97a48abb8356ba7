#include <libpq-fe.h>

// Codes that libpq defines as characters, which do not reach Swift.
static inline int sidetone_field_state(void) { return PG_DIAG_SQLSTATE; }
static inline int sidetone_field_message(void) { return PG_DIAG_MESSAGE_PRIMARY; }

static void sidetone_ignore_notice(void *context, const char *message) {
    (void)context;
    (void)message;
}

// Notices are for people at a terminal.
static inline void sidetone_be_quiet(PGconn *connection) {
    PQsetNoticeProcessor(connection, sidetone_ignore_notice, 0);
}
