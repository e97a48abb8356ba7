#define _GNU_SOURCE
#include "landlock.h"

#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Written out, for the headers of a machine may be older than its kernel. Source: linux/landlock.h of Linux 6.12. */
#ifndef SYS_landlock_create_ruleset
#define SYS_landlock_create_ruleset 444
#define SYS_landlock_restrict_self 446
#endif

enum { ASK_FOR_VERSION = 1 };

struct ruleset {
    uint64_t files;
    uint64_t ports;
    uint64_t scopes;
};

/* Every right that this version of the interface can take away. */
static struct ruleset everything(long version) {
    int file_rights = version >= 5 ? 16 : version >= 3 ? 15 : version >= 2 ? 14 : 13;
    return (struct ruleset){
        .files = (UINT64_C(1) << file_rights) - 1, .ports = version >= 4 ? 3 : 0, .scopes = version >= 6 ? 3 : 0};
}

int csandbox_landlock(void) {
    long version = syscall(SYS_landlock_create_ruleset, NULL, 0, ASK_FOR_VERSION);
    if (version < 1) return 0;
    struct ruleset rules = everything(version);
    /* Fields that a kernel does not know must not be passed to it. */
    size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
    int descriptor = (int)syscall(SYS_landlock_create_ruleset, &rules, size, 0);
    if (descriptor < 0) return 0;
    int is_in_force = syscall(SYS_landlock_restrict_self, descriptor, 0) == 0;
    close(descriptor);
    return is_in_force;
}
