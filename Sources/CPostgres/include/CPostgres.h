#ifndef SIDETONE_CPOSTGRES_H
#define SIDETONE_CPOSTGRES_H

/* libpq, opened when the first connection to PostgreSQL is made: it brings two dozen libraries, which a program that
 * keeps its facts in SQLite need not load. The declarations are those of libpq-fe.h, whose binary interface has been
 * stable since version 5; functions are named pq_… in the place of PQ…. */

typedef struct pg_conn PGconn;
typedef struct pg_result PGresult;
typedef unsigned int Oid;

enum { PQ_CONNECTION_OK = 0, PQ_CONNECTION_BAD = 1 };
enum { PQ_EMPTY_QUERY = 0, PQ_COMMAND_OK = 1, PQ_TUPLES_OK = 2 };
/* What can be asked of a failed result. */
enum { PQ_FIELD_STATE = 'C', PQ_FIELD_MESSAGE = 'M' };

/* Opens libpq.so.5; 0 where it is not installed. May be called any number of times, from any thread. */
int pq_load(void);

#define SIDETONE_PQ_FUNCTIONS(FUNCTION) \
    FUNCTION(PGconn *, connectdbParams, (const char *const *keywords, const char *const *values, int expands), \
        (keywords, values, expands)) \
    FUNCTION(void, finish, (PGconn *connection), (connection)) \
    FUNCTION(int, status, (const PGconn *connection), (connection)) \
    FUNCTION(int, socket, (const PGconn *connection), (connection)) \
    FUNCTION(const char *, parameterStatus, (const PGconn *connection, const char *name), (connection, name)) \
    FUNCTION(char *, errorMessage, (const PGconn *connection), (connection)) \
    FUNCTION(PGresult *, exec, (PGconn *connection, const char *statement), (connection, statement)) \
    FUNCTION(PGresult *, prepare, \
        (PGconn *connection, const char *name, const char *statement, int count, const Oid *types), \
        (connection, name, statement, count, types)) \
    FUNCTION(PGresult *, execParams, \
        (PGconn *connection, const char *statement, int count, const Oid *types, const char *const *values, \
            const int *lengths, const int *formats, int resultFormat), \
        (connection, statement, count, types, values, lengths, formats, resultFormat)) \
    FUNCTION(PGresult *, execPrepared, \
        (PGconn *connection, const char *name, int count, const char *const *values, const int *lengths, \
            const int *formats, int resultFormat), \
        (connection, name, count, values, lengths, formats, resultFormat)) \
    FUNCTION(int, resultStatus, (const PGresult *result), (result)) \
    FUNCTION(char *, resultErrorField, (const PGresult *result, int field), (result, field)) \
    FUNCTION(void, clear, (PGresult *result), (result)) \
    FUNCTION(int, ntuples, (const PGresult *result), (result)) \
    FUNCTION(int, nfields, (const PGresult *result), (result)) \
    FUNCTION(char *, fname, (const PGresult *result, int column), (result, column)) \
    FUNCTION(Oid, ftype, (const PGresult *result, int column), (result, column)) \
    FUNCTION(char *, cmdStatus, (PGresult *result), (result)) \
    FUNCTION(char *, cmdTuples, (PGresult *result), (result)) \
    FUNCTION(int, getisnull, (const PGresult *result, int row, int column), (result, row, column)) \
    FUNCTION(int, getlength, (const PGresult *result, int row, int column), (result, row, column)) \
    FUNCTION(char *, getvalue, (const PGresult *result, int row, int column), (result, row, column)) \
    FUNCTION(int, consumeInput, (PGconn *connection), (connection)) \
    FUNCTION(void *, notifies, (PGconn *connection), (connection)) \
    FUNCTION(void, freemem, (void *memory), (memory))

#define SIDETONE_DECLARE(type, name, parameters, arguments) type pq_##name parameters;
SIDETONE_PQ_FUNCTIONS(SIDETONE_DECLARE)
#undef SIDETONE_DECLARE

/* Notices are for people at a terminal. */
void pq_be_quiet(PGconn *connection);

#endif
