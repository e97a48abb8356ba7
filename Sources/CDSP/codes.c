#include <string.h>

#include "CDSP.h"

void cdsp_count_codes(const uint8_t *restrict codes, const void *skipped, long count, int32_t *restrict counts) {
    const uint8_t *skip = skipped;
    /* In turns, so that equal neighbours do not wait for each other. */
    int32_t odd[256] = {0};
    memset(counts, 0, sizeof odd);
    for (long i = 0; i < count; i++) {
        int32_t *turn = i % 2 ? odd : counts;
        turn[codes[i]] += skip ? !skip[i] : 1;
    }
    for (int code = 0; code < 256; code++) counts[code] += odd[code];
}

long cdsp_find_above(const uint8_t *restrict codes, const void *wanted, long count, long least, int32_t *restrict at) {
    const uint8_t *want = wanted;
    long found = 0;
    for (long i = 0; i < count; i++) {
        at[found] = (int32_t)i;
        found += (codes[i] > least) & (want ? want[i] : 1);
    }
    return found;
}

void cdsp_count_differences(
    const uint8_t *restrict minuend, const uint8_t *restrict subtrahend, const int32_t *restrict frames, long count,
    long first_lag, long lags, long end, const void *skipped, int32_t *restrict counts
) {
    const uint8_t *skip = skipped;
    memset(counts, 0, sizeof(int32_t) * CDSP_DIFFERENCES * (size_t)lags);
    for (long i = 0; i < count; i++) {
        /* All lags in turn: the counts of one would wait for each other where neighbours are equal. */
        long start = frames[i] + first_lag, first = start < 0 ? -start : 0, last = end - start < lags ? end - start : lags;
        int32_t *zero = counts + 255 - subtrahend[frames[i]];
        for (long lag = first; lag < last; lag++) {
            zero[lag * CDSP_DIFFERENCES + minuend[start + lag]] += skip ? !skip[start + lag] : 1;
        }
    }
}

long cdsp_next_flag(const void *flags, long from, long count, int value) {
    const uint8_t *first = flags;
    const uint8_t *found = from < count ? memchr(first + from, value, (size_t)(count - from)) : 0;
    return found ? found - first : count;
}
