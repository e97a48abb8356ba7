#include <math.h>
#include <string.h>

#include "CDSP.h"
#include "wide.h"

static inline float from_bits(uint32_t bits) {
    float value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

WIDE void cdsp_expand_int16(const int16_t *restrict from, long count, float *restrict to) {
    for (long i = 0; i < count; i++) to[i] = (float)from[i] * (1.0f / 32768);
}

WIDE void cdsp_expand_pcm16(const uint8_t *restrict from, long count, float *restrict to) {
    for (long i = 0; i < count; i++) {
        uint16_t bits;
        memcpy(&bits, from + 2 * i, sizeof bits);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
        bits = __builtin_bswap16(bits);
#endif
        to[i] = (float)(int16_t)bits * (1.0f / 32768);
    }
}

/* ITU-T G.711. Both laws are small floating-point formats with a sign, three bits of exponent and four of mantissa, so
 * the bits of a float are those of the code, shifted, and with half a step added: no table, and many at a time. */

enum { HALF_STEP = 1 << 18, EXPONENT_OF_128 = 134 << 23 };

WIDE void cdsp_expand_mulaw(const uint8_t *restrict from, long count, float *restrict to) {
    for (long i = 0; i < count; i++) {
        uint32_t code = from[i] ^ 0xffu;
        float value = from_bits(((code & 0x7f) << 19) + HALF_STEP + EXPONENT_OF_128) - 132;
        uint32_t bits;
        value *= 1.0f / 32768;
        memcpy(&bits, &value, sizeof bits);
        to[i] = from_bits(bits | (code & 0x80) << 24);
    }
}

/* The lowest two segments have one step: the lowest is read as the second, less its start. */
WIDE void cdsp_expand_alaw(const uint8_t *restrict from, long count, float *restrict to) {
    for (long i = 0; i < count; i++) {
        uint32_t code = from[i] ^ 0x55u;
        uint32_t lowest = (code & 0x70) == 0 ? ~0u : 0;
        float value = from_bits(((code & 0x7f) << 19) + (lowest & 1 << 23) + HALF_STEP + EXPONENT_OF_128);
        float start = from_bits(lowest & 135 << 23);
        value = (value - start) * (1.0f / 32768);
        uint32_t bits;
        memcpy(&bits, &value, sizeof bits);
        to[i] = from_bits(bits | (~code & 0x80) << 24);
    }
}

WIDE long cdsp_sanitize(float *restrict samples, long count, long *limited) {
    int32_t odd = 0;
    for (long i = 0; i < count; i++) odd |= !(fabsf(samples[i]) <= 1);
    if (!odd) return 0;
    long broken = 0, over = 0;
    for (long i = 0; i < count; i++) {
        float value = samples[i];
        if (!isfinite(value)) {
            broken++;
            value = 0;
        }
        if (fabsf(value) > 1) {
            over++;
            value = value > 0 ? 1 : -1;
        }
        samples[i] = value;
    }
    *limited += over;
    return broken;
}
