#ifndef CDSP_VECTORS_H
#define CDSP_VECTORS_H

/* Vectors of VECTOR_FLOATS numbers, and what the frame kernels need of them. */

#include <math.h>
#include <stdint.h>

#pragma STDC FP_CONTRACT OFF

#define INLINE static inline __attribute__((always_inline))

typedef float vector __attribute__((vector_size(4 * VECTOR_FLOATS)));
typedef int32_t integers __attribute__((vector_size(4 * VECTOR_FLOATS)));
typedef float unaligned_vector __attribute__((vector_size(4 * VECTOR_FLOATS), aligned(4)));

INLINE vector load(const float *from) { return *(const unaligned_vector *)from; }
INLINE void store(float *to, vector value) { *(unaligned_vector *)to = value; }
INLINE vector all(float value) { return value - (vector){0}; }
INLINE vector choose(integers condition, vector yes, vector no) {
    return (vector)((condition & (integers)yes) | (~condition & (integers)no));
}
INLINE vector larger(vector a, vector b) { return choose(a > b, a, b); }
INLINE vector magnitude(vector value) { return (vector)((integers)value & 0x7fffffff); }
INLINE vector square_root(vector value) { return __builtin_elementwise_sqrt(value); }

/* log2 of positive normal numbers to within 0.0002 (a fourth-order fit over one octave), that is 0.001 dB. */
INLINE vector fast_log2(vector value) {
    vector exponent = __builtin_convertvector(((integers)value >> 23) - 127, vector);
    vector m = (vector)(((integers)value & 0x7fffff) | 0x3f800000);
    return exponent + (-2.496806f + (4.028451f + (-2.081129f + (0.628841f - 0.079154f * m) * m) * m) * m);
}

/* log2 less a constant, to within 0.001: a third-order fit, for differences of logs. */
INLINE vector relative_log2(vector value) {
    vector exponent = __builtin_convertvector((integers)value & 0x7f800000, vector) * (1.0f / (1 << 23));
    vector m = (vector)(((integers)value & 0x7fffff) | 0x3f800000);
    return exponent + (3.01116215f + (0.15270028f * m - 1.02680491f) * m) * m;
}

INLINE vector decibels(vector power) { return 3.0103f * fast_log2(power); }

/* Rounded, and limited to what a byte holds. */
INLINE void store_bytes(uint8_t *to, vector value) {
    value = larger(value, all(0)) + 0.5f;
    value = choose(value < 255.0f, value, all(255));
    integers whole = __builtin_convertvector(value, integers);
    for (int i = 0; i < VECTOR_FLOATS; i++) to[i] = (uint8_t)whole[i];
}

/* Four by four numbers, whatever the width. */
typedef float quad __attribute__((vector_size(16)));
typedef float unaligned_quad __attribute__((vector_size(16), aligned(4)));

INLINE quad load_quad(const float *from) { return *(const unaligned_quad *)from; }
INLINE void store_quad(float *to, quad value) { *(unaligned_quad *)to = value; }
INLINE void transpose(quad *a, quad *b, quad *c, quad *d) {
    quad low = __builtin_shufflevector(*a, *b, 0, 4, 1, 5), high = __builtin_shufflevector(*a, *b, 2, 6, 3, 7);
    quad low2 = __builtin_shufflevector(*c, *d, 0, 4, 1, 5), high2 = __builtin_shufflevector(*c, *d, 2, 6, 3, 7);
    *a = __builtin_shufflevector(low, low2, 0, 1, 4, 5);
    *b = __builtin_shufflevector(low, low2, 2, 3, 6, 7);
    *c = __builtin_shufflevector(high, high2, 0, 1, 4, 5);
    *d = __builtin_shufflevector(high, high2, 2, 3, 6, 7);
}

#endif
