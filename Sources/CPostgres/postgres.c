#include "CPostgres.h"

#include <dlfcn.h>
#include <pthread.h>
#include <string.h>

#ifdef __APPLE__
static const char *const file = "libpq.5.dylib";
#else
static const char *const file = "libpq.so.5";
#endif

#define POINTER(type, name, parameters, arguments) static type(*name##_function) parameters;
SIDETONE_PQ_FUNCTIONS(POINTER)

typedef void (*Receiver)(void *context, const char *message);
static Receiver (*setNoticeProcessor_function)(PGconn *connection, Receiver receiver, void *context);

/* A pointer to a function and one to data have one size where there is dlsym (POSIX). */
static int find(void *library, const char *name, void *to) {
    void *found = dlsym(library, name);
    memcpy(to, &found, sizeof found);
    return found != NULL;
}

static int is_loaded;

static void load(void) {
    void *library = dlopen(file, RTLD_NOW);
    if (!library) return;
#define FIND(type, name, parameters, arguments) &&find(library, "PQ" #name, &name##_function)
    is_loaded = find(library, "PQsetNoticeProcessor", &setNoticeProcessor_function) SIDETONE_PQ_FUNCTIONS(FIND);
}

int pq_load(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return is_loaded;
}

#define CALL(type, name, parameters, arguments) \
    type pq_##name parameters { return name##_function arguments; }
SIDETONE_PQ_FUNCTIONS(CALL)

static void ignore(void *context, const char *message) {
    (void)context;
    (void)message;
}

void pq_be_quiet(PGconn *connection) { setNoticeProcessor_function(connection, ignore, NULL); }
