/* The baseline of every 64-bit processor: SSE2, NEON. */
#define VECTOR_FLOATS 4
#define DESCRIBE cdsp_describe_128
#include "frames_kernel.h"
