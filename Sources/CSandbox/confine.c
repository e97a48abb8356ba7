#define _GNU_SOURCE
#include "landlock.h"
#include "sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define OWN_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define OWN_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#define FIELD(name) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, name))
/* The lower half of an argument: of those that are looked at, the upper half means nothing to the kernel. */
#define ARGUMENT(number) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[number]))
#define ANSWER(what) BPF_STMT(BPF_RET | BPF_K, what)
#define REFUSE ANSWER(SECCOMP_RET_ERRNO | EPERM)
#define ALLOW(call) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_##call, 0, 1), ANSWER(SECCOMP_RET_ALLOW)
#define KILL(call) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_##call, 0, 1), ANSWER(SECCOMP_RET_KILL_PROCESS)
/* Allowed where an argument has this value. */
#define ALLOW_WITH(call, number, value) \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_##call, 0, 4), ARGUMENT(number), \
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1), ANSWER(SECCOMP_RET_ALLOW), REFUSE
/* Allowed unless memory is to become executable. */
#define ALLOW_DATA(call) \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_##call, 0, 4), ARGUMENT(2), \
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, PROT_EXEC, 1, 0), ANSWER(SECCOMP_RET_ALLOW), REFUSE

#ifdef OWN_ARCHITECTURE
/* What is not named is refused, so that a library that looks for a file goes on without it. What only an intruder would
 * call ends the process. */
static int filter_calls(void) {
    struct sock_filter program[] = {
        FIELD(arch),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, OWN_ARCHITECTURE, 1, 0),
        ANSWER(SECCOMP_RET_KILL_PROCESS),
        FIELD(nr),
#ifdef __x86_64__
        /* Calls of the x32 interface carry this bit. */
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
        ANSWER(SECCOMP_RET_KILL_PROCESS),
        ALLOW(poll),
#endif
        ALLOW(pread64),
        ALLOW(recvmsg),
        ALLOW(sendmsg),
        ALLOW(ppoll),
        ALLOW(close),
        ALLOW(fstat),
        ALLOW(lseek),
        ALLOW(munmap),
        ALLOW(mremap),
        ALLOW(brk),
        ALLOW(madvise),
        ALLOW(futex),
        ALLOW(read),
        ALLOW(write),
        ALLOW(clock_gettime),
        ALLOW(getrandom),
        ALLOW(sched_yield),
        ALLOW(sched_getaffinity),
        ALLOW(restart_syscall),
        ALLOW(rt_sigprocmask),
        ALLOW(rt_sigaction),
        ALLOW(rt_sigreturn),
        ALLOW(getpid),
        ALLOW(gettid),
        ALLOW(exit),
        ALLOW(exit_group),
        ALLOW_WITH(newfstatat, 3, AT_EMPTY_PATH),
        ALLOW_WITH(fcntl, 1, F_DUPFD_CLOEXEC),
        ALLOW_WITH(tgkill, 0, (unsigned)getpid()),
        ALLOW_DATA(mmap),
        ALLOW_DATA(mprotect),
        KILL(execve),
        KILL(execveat),
        KILL(ptrace),
        KILL(socket),
        KILL(connect),
        KILL(kill),
        REFUSE,
    };
    struct sock_fprog filter = {.len = sizeof program / sizeof *program, .filter = program};
    return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &filter) == 0;
}
#else
static int filter_calls(void) { return 0; }
#endif

int csandbox_confine(void) {
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return 0;
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    int in_force = 0;
    if (csandbox_landlock()) in_force |= CSANDBOX_LANDLOCK;
    if (filter_calls()) in_force |= CSANDBOX_SECCOMP;
    return in_force;
}
