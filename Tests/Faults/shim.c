// Loaded with LD_PRELOAD: sets the clock, makes the n-th write or flush of the work directory go wrong, and gives the
// decoder of recordings a weakness: one that says POISON-CRASH, POISON-HANG or POISON-MEMORY in its first bytes gets what
// it says.
//
//   FAULT_CLOCK    seconds since 1970 that the clock shows when the program starts
//   FAULT_PATH     only files whose path begins with this are counted
//   FAULT_KIND     kill: the program is killed there; eio, enospc: it is told so, from then on
//   FAULT_CALL     flush (fsync, fdatasync) or write (write, pwrite, rename)
//   FAULT_AT       which call, from 1
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static atomic_long calls;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int is_watched_path(const char *path) {
    const char *watched = getenv("FAULT_PATH");
    return watched && strncmp(path, watched, strlen(watched)) == 0;
}

static int is_watched(int descriptor) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return is_watched_path(path);
}

// Whether this call goes wrong; errno says how.
static int goes_wrong(const char *call, int watched) {
    const char *kind = getenv("FAULT_KIND"), *wanted = getenv("FAULT_CALL"), *at = getenv("FAULT_AT");
    if (!watched || !kind || !wanted || !at || strcmp(wanted, call) != 0) return 0;
    if (atomic_fetch_add(&calls, 1) + 1 < atol(at)) return 0;
    if (strcmp(kind, "kill") == 0) raise(SIGKILL);
    errno = strcmp(kind, "enospc") == 0 ? ENOSPC : EIO;
    return 1;
}

int fsync(int fd) { return goes_wrong("flush", is_watched(fd)) ? -1 : REAL(fsync)(fd); }
int fdatasync(int fd) { return goes_wrong("flush", is_watched(fd)) ? -1 : REAL(fdatasync)(fd); }

ssize_t write(int fd, const void *bytes, size_t count) {
    return goes_wrong("write", is_watched(fd)) ? -1 : REAL(write)(fd, bytes, count);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
    return goes_wrong("write", is_watched(fd)) ? -1 : REAL(pwrite)(fd, bytes, count, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
    return goes_wrong("write", is_watched(fd)) ? -1 : REAL(pwrite64)(fd, bytes, count, at);
}

int rename(const char *from, const char *to) {
    return goes_wrong("write", is_watched_path(to)) ? -1 : REAL(rename)(from, to);
}

// How far the clock is off, seconds.
static long shift(void) {
    static atomic_long known;
    static atomic_int is_known;
    if (!atomic_load(&is_known)) {
        const char *start = getenv("FAULT_CLOCK");
        struct timespec now;
        REAL(clock_gettime)(CLOCK_REALTIME, &now);
        atomic_store(&known, start ? atol(start) - now.tv_sec : 0);
        atomic_store(&is_known, 1);
    }
    return atomic_load(&known);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
    int answer = REAL(clock_gettime)(clock, time);
    if (answer == 0 && clock == CLOCK_REALTIME) time->tv_sec += shift();
    return answer;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone) {
    int answer = REAL(gettimeofday)(time, zone);
    if (answer == 0 && time) time->tv_sec += shift();
    return answer;
}

time_t time(time_t *result) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (result) *result = now.tv_sec;
    return now.tv_sec;
}

// Of libsndfile: its header need not be there.
struct virtual_io {
    int64_t (*length)(void *);
    int64_t (*seek)(int64_t, int, void *);
    int64_t (*read)(void *, int64_t, void *);
};

void *sf_open_virtual(struct virtual_io *io, int mode, void *info, void *file) {
    char head[65] = {0};
    io->read(head, 64, file);
    io->seek(0, SEEK_SET, file);
    for (int at = 0; at < 48; at++) {
        if (memcmp(head + at, "POISON-CRASH", 12) == 0) raise(SIGSEGV);
        while (memcmp(head + at, "POISON-HANG", 11) == 0) continue;
        for (char *page; memcmp(head + at, "POISON-MEMORY", 13) == 0; page[4096] = 1) {
            if (!(page = malloc(1 << 20))) abort();
        }
    }
    void *(*real)(struct virtual_io *, int, void *, void *) = dlsym(RTLD_NEXT, "sf_open_virtual");
    return real(io, mode, info, file);
}
