#include "CDSP.h"

void cdsp_sliding_mean(const float *restrict values, long count, long width, float *restrict out) {
    long half = width / 2, length = half < count ? half : count;
    double sum = 0;
    for (long i = 0; i < length; i++) sum += values[i];
    for (long i = 0; i < count; i++) {
        if (i + half < count) {
            sum += values[i + half];
            length++;
        }
        if (i - half - 1 >= 0) {
            sum -= values[i - half - 1];
            length--;
        }
        out[i] = (float)(sum / (double)length);
    }
}

/* The lowest of any `width` values is the lower of two: the minimum from its first value to the end of that one's block
 * of `width`, and the minimum from the start of the last one's block (M. van Herk, Pattern Recognition Letters 13,
 * 1992). */
void cdsp_sliding_minimum(const float *restrict values, long count, long width, float *restrict work, float *restrict out) {
    long half = width / 2;
    float *to_end = work, *from_start = work + count;
    for (long i = 0; i < count; i++) {
        from_start[i] = i % width == 0 || values[i] < from_start[i - 1] ? values[i] : from_start[i - 1];
    }
    for (long i = count - 1; i >= 0; i--) {
        int is_last = i == count - 1 || i % width == width - 1;
        to_end[i] = is_last || values[i] < to_end[i + 1] ? values[i] : to_end[i + 1];
    }
    for (long i = 0; i < count; i++) {
        long first = i - half, last = i + half < count ? i + half : count - 1;
        float before = first > 0 ? to_end[first] : from_start[last];
        /* A window that the end cuts short may lie within one block. */
        float after = first > 0 && first / width == last / width ? before : from_start[last];
        out[i] = before < after ? before : after;
    }
}
