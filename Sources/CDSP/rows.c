#include "CDSP.h"
#include "wide.h"

#include <string.h>

enum { BANDS = CDSP_BAND_COUNT };
#define EACH_BAND(band) for (int band = 0; band < BANDS; band++)

static inline long smaller(long a, long b) { return a < b ? a : b; }
static inline long greater(long a, long b) { return a > b ? a : b; }

void cdsp_row_histogram(const uint8_t *restrict rows, long count, int32_t *restrict counts) {
    memset(counts, 0, sizeof(int32_t) * BANDS * 256);
    for (long i = 0; i < count; i++) {
        EACH_BAND(band) counts[256 * band + rows[BANDS * i + band]]++;
    }
}

#define FORCED static inline __attribute__((always_inline))

/* Sums over `width` rows for the frames of a block; at the ends of all, where there are fewer, as if there were as many.
 * `sum` goes on from block to block. */
FORCED void smooth_rows(
    const uint8_t *restrict rows, long count, long width, long begin, long end, uint16_t *restrict sum,
    uint16_t *restrict sums
) {
    long half = width / 2;
    for (long i = 0; begin == 0 && i < smaller(half, count); i++) EACH_BAND(band) sum[band] += rows[BANDS * i + band];
    for (long i = begin; i < end; i++, sums += BANDS) {
        if (i + half < count) EACH_BAND(band) sum[band] += rows[BANDS * (i + half) + band];
        if (i - half > 0) EACH_BAND(band) sum[band] -= rows[BANDS * (i - half - 1) + band];
        long length = smaller(i + half, count - 1) - greater(i - half, 0) + 1;
        if (length == width) {
            memcpy(sums, sum, sizeof(uint16_t) * BANDS);
        } else {
            EACH_BAND(band) sums[band] = (uint16_t)((sum[band] * width + length / 2) / length);
        }
    }
}

/* Minima from the start of a block of rows on, and, in place, up to its end: the lowest of any rows that are as many as
 * a block's is the lower of two of them (M. van Herk, Pattern Recognition Letters 13, 1992). */
FORCED void block_minima(uint16_t *restrict rows, long count, uint16_t *restrict from_start) {
    memcpy(from_start, rows, sizeof(uint16_t) * BANDS);
    for (long i = 1; i < count; i++) {
        const uint16_t *row = rows + BANDS * i;
        uint16_t *lowest = from_start + BANDS * i;
        EACH_BAND(band) lowest[band] = row[band] < lowest[band - BANDS] ? row[band] : lowest[band - BANDS];
    }
    for (long i = count - 2; i >= 0; i--) {
        uint16_t *row = rows + BANDS * i;
        EACH_BAND(band) row[band] = row[band] < row[band + BANDS] ? row[band] : row[band + BANDS];
    }
}

/* The floor of one frame, from the local one. */
FORCED void lift_floor(
    const int32_t *sum, float unit, const cdsp_floor *floor, const float *quiet, uint8_t *out
) {
    EACH_BAND(band) {
        float local = (float)sum[band] * unit + floor->bias;
        float lifted = local + floor->lift < quiet[band] ? local + floor->lift : quiet[band];
        float level = local > lifted ? local : lifted;
        level = level > floor->lowest ? level : floor->lowest;
        out[band] = (uint8_t)(int32_t)(level < 255 ? level : 255);
    }
}

/* Minima are kept of two blocks, as a window is as long as one: frame i stands at i % (2 * search). */
WIDE static void follow_floor(
    const uint8_t *restrict rows, long count, const cdsp_floor *floor, const float *quiet, uint16_t *restrict to_end,
    uint16_t *restrict from_start, uint16_t *restrict ring, uint8_t *restrict out
) {
    long block = floor->search, search = block / 2, settling = floor->settling, half = settling / 2, known = 0;
    uint16_t smoothed[BANDS] = {0};
    int32_t sum[BANDS] = {0};
    for (long i = 0, place = 0; i < count + half; i++, place = place + 1 < settling ? place + 1 : 0) {
        uint16_t *slot = ring + BANDS * place;
        if (i >= settling) EACH_BAND(band) sum[band] -= slot[band];
        if (i < count) {
            long first = greater(i - search, 0), last = smaller(i + search, count - 1);
            for (; known <= last; known += block) {
                long end = smaller(known + block, count), at = BANDS * (known % (2 * block));
                smooth_rows(rows, count, floor->smoothing, known, end, smoothed, to_end + at);
                block_minima(to_end + at, end - known, from_start + at);
            }
            const uint16_t *before = to_end + BANDS * ((uint32_t)first % (uint32_t)(2 * block));
            const uint16_t *after = from_start + BANDS * ((uint32_t)last % (uint32_t)(2 * block));
            /* A window that an end cuts short may lie in one block: then one of the two is all of it. */
            if (last - first < 2 * search && first / block == last / block) {
                if (first == 0) before = after; else after = before;
            }
            EACH_BAND(band) slot[band] = before[band] < after[band] ? before[band] : after[band];
            EACH_BAND(band) sum[band] += slot[band];
        }
        if (i < half) continue;
        long length = smaller(i, count - 1) - greater(i - settling + 1, 0) + 1;
        lift_floor(sum, 1 / (float)(length * floor->smoothing), floor, quiet, out + BANDS * (i - half));
    }
}

void cdsp_noise_floor(
    const uint8_t *rows, long count, const cdsp_floor *floor, const float *quiet, uint16_t *work, uint8_t *out
) {
    uint16_t *from_start = work + 2 * BANDS * floor->search, *ring = from_start + 2 * BANDS * floor->search;
    follow_floor(rows, count, floor, quiet, work, from_start, ring, out);
}

typedef uint8_t row __attribute__((vector_size(BANDS)));
typedef int16_t wide_row __attribute__((vector_size(2 * BANDS)));

WIDE void cdsp_delayed_maximum(
    const uint8_t *restrict rows, long count, long delay, long spread, const int16_t *restrict gains,
    uint8_t *restrict out
) {
    wide_row gain;
    memcpy(&gain, gains, sizeof gain);
    for (long i = 0; i < count; i++) {
        long first = greater(0, i - delay - spread), last = smaller(count - 1, i - delay + spread);
        row loudest = {0};
        for (long j = first; j <= last; j++) {
            row here;
            memcpy(&here, rows + BANDS * j, sizeof here);
            loudest = __builtin_elementwise_max(loudest, here);
        }
        wide_row level = __builtin_convertvector(loudest, wide_row) + gain;
        level = __builtin_elementwise_max(__builtin_elementwise_min(level, (wide_row){0} + 255), (wide_row){0});
        row heard = first > last ? (row){0} : __builtin_convertvector(level, row);
        memcpy(out + BANDS * i, &heard, sizeof heard);
    }
}

void cdsp_count_row_differences(
    const uint8_t *restrict minuend, const uint8_t *restrict subtrahend, const int32_t *restrict frames, long count,
    long lag, long end, const int32_t *restrict least, int32_t *restrict counts
) {
    memset(counts, 0, sizeof(int32_t) * CDSP_DIFFERENCES * BANDS);
    for (long i = 0; i < count; i++) {
        long frame = frames[i] + lag;
        if (frame < 0 || frame >= end) continue;
        const uint8_t *own = minuend + BANDS * frame, *other = subtrahend + BANDS * (long)frames[i];
        EACH_BAND(band) {
            /* Counted by 0 or 1: a branch would be guessed wrong half of the time. */
            counts[CDSP_DIFFERENCES * band + 255 + own[band] - other[band]] += other[band] > least[band];
        }
    }
}
