/* A layer of a network over a batch of frames, compiled once for every VECTOR_FLOATS. Products of 16-bit numbers are
 * added two by two in 32 bits: whole numbers, the same at every width. */

#include "frames.h"
#include "vectors.h"

/* sum + the products of both halves of each number. */
INLINE integers add_products(integers sum, integers pairs, integers weights) {
#if VECTOR_FLOATS == 16
    return (integers)_mm512_dpwssd_epi32((__m512i)sum, (__m512i)pairs, (__m512i)weights);
#elif VECTOR_FLOATS == 8
    return sum + (integers)_mm256_madd_epi16((__m256i)pairs, (__m256i)weights);
#elif defined(__SSE2__)
    return sum + (integers)_mm_madd_epi16((__m128i)pairs, (__m128i)weights);
#else
    integers low = (pairs << 16 >> 16) * (weights << 16 >> 16), high = (pairs >> 16) * (weights >> 16);
    return sum + low + high;
#endif
}

INLINE integers load_integers(const void *from) {
    integers value;
    memcpy(&value, from, sizeof value);
    return value;
}

INLINE integers all_integers(const void *from) {
    int32_t value;
    memcpy(&value, from, sizeof value);
    return (integers){0} + value;
}

/* Eight units share each load of a pair. */
enum { UNITS_AT_ONCE = 8 };

void DENSE(
    const int16_t *inputs, long pairs, const int16_t *weights, const int32_t *biases, long units, int32_t *out
) {
    for (long unit = 0; unit < units; unit += UNITS_AT_ONCE) {
        for (int lane = 0; lane < CDSP_LANES; lane += VECTOR_FLOATS) {
            integers sums[UNITS_AT_ONCE];
            for (int i = 0; i < UNITS_AT_ONCE; i++) sums[i] = all_integers(biases + unit + i);
            for (long pair = 0; pair < pairs; pair++) {
                integers values = load_integers(inputs + 2 * (pair * CDSP_LANES + lane));
                const int16_t *row = weights + 2 * (pair * units + unit);
                for (int i = 0; i < UNITS_AT_ONCE; i++) {
                    sums[i] = add_products(sums[i], values, all_integers(row + 2 * i));
                }
            }
            for (int i = 0; i < UNITS_AT_ONCE; i++) memcpy(out + (unit + i) * CDSP_LANES + lane, sums + i, sizeof *sums);
        }
    }
}
