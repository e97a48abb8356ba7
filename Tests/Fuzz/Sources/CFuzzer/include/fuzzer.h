#ifndef SIDETONE_FUZZER_H
#define SIDETONE_FUZZER_H

#include <stddef.h>
#include <stdint.h>

/// What libFuzzer calls with every input it makes up. Returns 0, always.
typedef int (*sidetone_fuzz_feed)(const uint8_t *bytes, size_t count);

/// Runs libFuzzer with the arguments of its command line (llvm.org/docs/LibFuzzer.html); the library is given to the
/// linker by scripts/fuzz. Returns the exit status.
int LLVMFuzzerRunDriver(int *count, char ***arguments, sidetone_fuzz_feed feed);

#endif
