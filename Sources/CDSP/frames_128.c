/* The baseline of every 64-bit processor: SSE2, NEON. */
#ifdef __SSE2__
    #include <emmintrin.h>
#endif
#define VECTOR_FLOATS 4
#define DESCRIBE cdsp_describe_128
#define DENSE cdsp_dense_128
#include "frames_kernel.h"
#include "dense_kernel.h"
