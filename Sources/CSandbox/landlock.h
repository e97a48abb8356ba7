#ifndef CSANDBOX_LANDLOCK_H
#define CSANDBOX_LANDLOCK_H

/* Forbids to open anything by name, to reach ports and to signal others, as far as the kernel can. Needs no_new_privs.
 * Returns whether it is in force. */
int csandbox_landlock(void);

#endif
