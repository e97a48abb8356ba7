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

/* Registers as quarters of four numbers each, of which there are VECTOR_FLOATS / 4. */
typedef float quad __attribute__((vector_size(16)));
typedef float unaligned_quad __attribute__((vector_size(16), aligned(4)));

INLINE quad load_quad(const float *from) { return *(const unaligned_quad *)from; }

/* Places 0...3 are those of the first, 4...7 those of the second register's quarter. */
#define PLACE(i, quarter) 4 * (quarter) + ((i) < 4 ? (i) : VECTOR_FLOATS + (i) - 4)
#define QUARTER(i, j, k, l, quarter) PLACE(i, quarter), PLACE(j, quarter), PLACE(k, quarter), PLACE(l, quarter)

#if VECTOR_FLOATS == 16
    #define SHUFFLE_QUARTERS(a, b, ...) __builtin_shufflevector( \
        a, b, QUARTER(__VA_ARGS__, 0), QUARTER(__VA_ARGS__, 1), QUARTER(__VA_ARGS__, 2), QUARTER(__VA_ARGS__, 3))
#elif VECTOR_FLOATS == 8
    #define SHUFFLE_QUARTERS(a, b, ...) __builtin_shufflevector(a, b, QUARTER(__VA_ARGS__, 0), QUARTER(__VA_ARGS__, 1))
#else
    #define SHUFFLE_QUARTERS(a, b, ...) __builtin_shufflevector(a, b, QUARTER(__VA_ARGS__, 0))
#endif

/* Four numbers from each of several places. */
INLINE vector load_quarters(const float *from, long apart) {
#if VECTOR_FLOATS == 4
    return load_quad(from);
#else
    typedef float pair __attribute__((vector_size(32)));
    pair low = __builtin_shufflevector(load_quad(from), load_quad(from + apart), 0, 1, 2, 3, 4, 5, 6, 7);
    #if VECTOR_FLOATS == 8
    return low;
    #else
    from += 2 * apart;
    pair high = __builtin_shufflevector(load_quad(from), load_quad(from + apart), 0, 1, 2, 3, 4, 5, 6, 7);
    return __builtin_shufflevector(low, high, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    #endif
#endif
}

/* The four by four numbers of each quarter change places. */
INLINE void transpose_quarters(vector *a, vector *b, vector *c, vector *d) {
    vector low = SHUFFLE_QUARTERS(*a, *b, 0, 4, 1, 5), high = SHUFFLE_QUARTERS(*a, *b, 2, 6, 3, 7);
    vector low2 = SHUFFLE_QUARTERS(*c, *d, 0, 4, 1, 5), high2 = SHUFFLE_QUARTERS(*c, *d, 2, 6, 3, 7);
    *a = SHUFFLE_QUARTERS(low, low2, 0, 1, 4, 5);
    *b = SHUFFLE_QUARTERS(low, low2, 2, 3, 6, 7);
    *c = SHUFFLE_QUARTERS(high, high2, 0, 1, 4, 5);
    *d = SHUFFLE_QUARTERS(high, high2, 2, 3, 6, 7);
}

/* Sixteen by sixteen bytes change places: the halves are interleaved four times. */
typedef uint8_t bytes __attribute__((vector_size(16)));

INLINE void transpose_bytes(bytes rows[16]) {
    for (int round = 0; round < 4; round++) {
        bytes before[16];
        for (int i = 0; i < 16; i++) before[i] = rows[i];
        for (int i = 0; i < 8; i++) {
            bytes upper = before[i], lower = before[i + 8];
            rows[2 * i] = __builtin_shufflevector(
                upper, lower, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
            rows[2 * i + 1] = __builtin_shufflevector(
                upper, lower, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
        }
    }
}

#endif
