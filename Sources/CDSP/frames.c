#include "frames.h"

size_t cdsp_workspace_bytes(void) { return sizeof(workspace); }

void cdsp_describe(const float *samples, int channels, const cdsp_tables *tables, void *memory, cdsp_batch *out) {
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx512f")) {
        cdsp_describe_512(samples, channels, tables, memory, out);
        return;
    }
    if (__builtin_cpu_supports("avx2")) {
        cdsp_describe_256(samples, channels, tables, memory, out);
        return;
    }
#endif
    cdsp_describe_128(samples, channels, tables, memory, out);
}
