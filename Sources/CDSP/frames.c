#include "frames.h"

size_t cdsp_workspace_bytes(void) { return sizeof(workspace); }

int cdsp_widest_describe(void) {
#ifdef __x86_64__
    return __builtin_cpu_supports("avx512f") ? 512 : __builtin_cpu_supports("avx2") ? 256 : 128;
#else
    return 128;
#endif
}

int cdsp_widest_dense(void) {
#ifdef __x86_64__
    return __builtin_cpu_supports("avx512vnni") ? 512 : __builtin_cpu_supports("avx2") ? 256 : 128;
#else
    return 128;
#endif
}

void cdsp_describe(
    int bits, const float *samples, int channels, const cdsp_tables *tables, void *memory, const cdsp_batch *out
) {
    switch (bits) {
#ifdef __x86_64__
    case 512: cdsp_describe_512(samples, channels, tables, memory, out); break;
    case 256: cdsp_describe_256(samples, channels, tables, memory, out); break;
#endif
    default: cdsp_describe_128(samples, channels, tables, memory, out);
    }
}

void cdsp_dense_with(
    int bits, const int16_t *inputs, long pairs, const int16_t *weights, const int32_t *biases, long units, int32_t *out
) {
    switch (bits) {
#ifdef __x86_64__
    case 512: cdsp_dense_512(inputs, pairs, weights, biases, units, out); break;
    case 256: cdsp_dense_256(inputs, pairs, weights, biases, units, out); break;
#endif
    default: cdsp_dense_128(inputs, pairs, weights, biases, units, out);
    }
}

void cdsp_dense(
    const int16_t *inputs, long pairs, const int16_t *weights, const int32_t *biases, long units, int32_t *out
) {
    cdsp_dense_with(cdsp_widest_dense(), inputs, pairs, weights, biases, units, out);
}

void cdsp_pack_weights(const int32_t *table, long inputs, long units, int16_t *packed) {
    for (long input = 0; input < inputs + inputs % 2; input++) {
        for (long unit = 0; unit < units; unit++) {
            int32_t weight = input < inputs ? table[input * units + unit] : 0;
            packed[2 * ((input / 2) * units + unit) + input % 2] = (int16_t)((weight + (weight > 0)) / 2);
        }
    }
}
