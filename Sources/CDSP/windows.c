#include <string.h>

#include "CDSP.h"
#include "wide.h"

static inline long smaller(long a, long b) { return a < b ? a : b; }

void cdsp_sliding_mean(const float *restrict values, long count, long width, float *restrict out) {
    long half = width / 2, length = smaller(half, count);
    double sum = 0;
    for (long i = 0; i < length; i++) sum += values[i];
    for (long i = 0; i < count; i++) {
        /* One number, so that only one addition waits for the last. */
        double change = 0;
        if (i + half < count) {
            change += values[i + half];
            length++;
        }
        if (i - half - 1 >= 0) {
            change -= values[i - half - 1];
            length--;
        }
        sum += change;
        out[i] = (float)(sum / (double)length);
    }
}

void cdsp_mean_reaches(const uint8_t *restrict codes, long count, long width, long least, void *flags) {
    uint8_t *restrict out = flags;
    long half = width / 2, length = smaller(half, count), sum = 0;
    for (long i = 0; i < length; i++) sum += codes[i] - least;
    for (long i = 0; i < count; i++) {
        if (i + half < count) sum += codes[i + half] - least;
        if (i - half - 1 >= 0) sum -= codes[i - half - 1] - least;
        out[i] = sum >= 0;
    }
}

WIDE static void lower_of_two(const uint8_t *restrict codes, long count, long apart, uint8_t *restrict out) {
    for (long i = 0; i < count; i++) out[i] = codes[i] < codes[i + apart] ? codes[i] : codes[i + apart];
}

WIDE static void flip_codes(const uint8_t *restrict codes, long count, uint8_t flip, uint8_t *restrict out) {
    for (long i = 0; i < count; i++) out[i] = codes[i] ^ flip;
}

/* The lowest of 2, 4, 8 ... codes is the lower of two of the step before, and that of `width` codes is the lower of the
 * two that reach its ends. Highest codes are the lowest of those that are flipped. */
static void find_lowest(const uint8_t *codes, long count, long width, uint8_t flip, uint8_t *work, uint8_t *out) {
    long half = width / 2, length = count + 2 * half, span = 1;
    uint8_t *here = work, *there = work + length;
    memset(here, 255, (size_t)length);
    flip_codes(codes, count, flip, here + half);
    for (; 2 * span <= width; span *= 2) {
        length -= span;
        lower_of_two(here, length, span, there);
        uint8_t *next = here;
        here = there;
        there = next;
    }
    lower_of_two(here, count, width - span, out);
    if (flip) flip_codes(memcpy(there, out, (size_t)count), count, flip, out);
}

void cdsp_sliding_minimum(const uint8_t *codes, long count, long width, uint8_t *work, uint8_t *out) {
    find_lowest(codes, count, width, 0, work, out);
}

void cdsp_sliding_maximum(const uint8_t *codes, long count, long width, uint8_t *work, uint8_t *out) {
    find_lowest(codes, count, width, 255, work, out);
}
