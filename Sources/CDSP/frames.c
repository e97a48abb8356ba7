#include "frames.h"

/* The widest registers that the processor has. */
#ifdef __x86_64__
    #define DISPATCH(name, ...) \
        if (__builtin_cpu_supports("avx512f")) { \
            name##_512(__VA_ARGS__); \
        } else if (__builtin_cpu_supports("avx2")) { \
            name##_256(__VA_ARGS__); \
        } else { \
            name##_128(__VA_ARGS__); \
        }
#else
    #define DISPATCH(name, ...) name##_128(__VA_ARGS__);
#endif

size_t cdsp_workspace_bytes(void) { return sizeof(workspace); }

void cdsp_describe(const float *samples, int channels, const cdsp_tables *tables, void *memory, cdsp_batch *out) {
    DISPATCH(cdsp_describe, samples, channels, tables, memory, out)
}

void cdsp_dense(const float *inputs, long count, const float *weights, const float *biases, long units, float *out) {
    DISPATCH(cdsp_dense, inputs, count, weights, biases, units, out)
}
