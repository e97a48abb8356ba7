#ifndef CSANDBOX_H
#define CSANDBOX_H

#include <stddef.h>
#include <sys/types.h>

/* How a process gives up what it does not need, and how an open file is handed to it. Linux only. */

enum {
    /* System calls beyond those of a calculation are refused. */
    CSANDBOX_SECCOMP = 1,
    /* No file can be opened by name, no port reached. */
    CSANDBOX_LANDLOCK = 2
};

/* From here on the calling process can only calculate, allocate memory up to its limits, read descriptors that it has
 * or receives, and write to those it has. For good. Call it before there are other threads.
 * Returns which of the above the kernel put into force; 0 where it knows neither. */
int csandbox_confine(void);

/* Asks for SIGKILL when the thread dies that started this process. */
void csandbox_die_with_parent(void);

/* Closes every descriptor from `first` on. */
void csandbox_close_from(int first);

/* Sends up to `count` bytes over a Unix socket, and with the first of them a descriptor unless that is -1.
 * Returns how many bytes went, or -1 with errno set. Raises no SIGPIPE. */
ssize_t csandbox_send(int socket, const void *bytes, size_t count, int descriptor);

/* Receives up to `count` bytes. `*descriptor` is the one that came with them, to be closed by the caller, or -1.
 * Returns how many bytes came, 0 where the other side is gone, or -1 with errno set. */
ssize_t csandbox_receive(int socket, void *bytes, size_t count, int *descriptor);

/* The signal that ended a child, which stays to be reaped; 0 where it ended by itself, -1 where it still runs. */
int csandbox_fatal_signal(pid_t child);

#endif
