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

/* In linear time: a queue of candidates that only grow. */
void cdsp_sliding_minimum(const float *restrict values, long count, long width, int32_t *restrict queue, float *restrict out) {
    long half = width / 2, first = 0, last = 0, next = 0;
    for (long i = 0; i < count; i++) {
        for (; next < count && next <= i + half; next++) {
            while (last > first && values[queue[last - 1]] >= values[next]) last--;
            queue[last++] = (int32_t)next;
        }
        while (queue[first] < i - half) first++;
        out[i] = values[queue[first]];
    }
}
