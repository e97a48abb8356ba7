#ifndef CDSP_H
#define CDSP_H

#include <stddef.h>
#include <stdint.h>

#include "flac.h"
#include "network.h"

/* The inner loops of the acoustics. Nothing here allocates, keeps state or reads a clock.
 *
 * Loops over frames work on CDSP_LANES frames side by side and exist for several widths of vector register; the widest
 * that the processor has is chosen when called. All give the same bits: every lane is calculated in the same order,
 * and nothing is contracted into fused operations. */

enum {
    /* Frames described at a time. */
    CDSP_LANES = 16,
    CDSP_HOP_SAMPLES = 80,
    CDSP_WINDOW_SAMPLES = 200,
    /* Samples of a window before its hop. */
    CDSP_MARGIN_SAMPLES = (CDSP_WINDOW_SAMPLES - CDSP_HOP_SAMPLES) / 2,
    /* Samples per channel that a batch of frames looks at. */
    CDSP_BATCH_SAMPLES = (CDSP_LANES - 1) * CDSP_HOP_SAMPLES + CDSP_WINDOW_SAMPLES,
    CDSP_TRANSFORM_LENGTH = 256,
    CDSP_BIN_COUNT = 128,
    CDSP_BAND_COUNT = 16,
    /* The bins of speech over the telephone, 188...3625 Hz. */
    CDSP_FIRST_BIN = 6,
    CDSP_END_BIN = 116,
    CDSP_FINE_COUNT = CDSP_END_BIN - CDSP_FIRST_BIN,
    /* Periods of voices, 400 to 73 Hz. */
    CDSP_FIRST_LAG = 20,
    CDSP_END_LAG = 110
};

/* Where to put what is kept of one channel in CDSP_LANES frames, a number for each of them. Levels are coded in half decibels above -110 dBFS. */
typedef struct {
    /* CDSP_BAND_COUNT levels per frame. */
    uint8_t *bands;
    /* Of the whole telephone band. */
    uint8_t *level;
    /* Height of the autocorrelation's peak between 73 and 400 Hz, 0...255 for 0...1. */
    uint8_t *voicing;
    /* The lag of its weighted peak, CDSP_FIRST_LAG..<CDSP_END_LAG samples: the period, where there is one; 0 in silence. */
    uint8_t *pitch_lag;
    /* Likeness of the spectrum's fine structure to the one 80 ms earlier, 0...255 for 0...1. */
    uint8_t *persistence;
    /* The strongest bin. */
    uint8_t *peak_bin;
    /* Power of the two strongest peaks over all the rest, quarter decibels. */
    uint8_t *tone_ratio;
    /* 1...16 for the key of a DTMF pair (rows of 1 2 3 A), 0 for none. */
    uint8_t *key;
    /* 1 where the hop's samples stand flat at their peak. */
    uint8_t *is_clipped;
    /* 1 where the hop holds nothing but zeros. */
    uint8_t *is_zero;
} cdsp_batch;

typedef struct {
    /* CDSP_WINDOW_SAMPLES factors. */
    const float *window;
    /* cos and sin of 2 pi n / CDSP_TRANSFORM_LENGTH, for a whole turn. */
    const float *cosines;
    const float *sines;
    /* Turns the squares of the transform into mean square per bin. */
    float power_scale;
    /* CDSP_END_LAG factors that lags of the autocorrelation are compared with. */
    const float *lag_weights;
    /* CDSP_BAND_COUNT + 1 bins, from CDSP_FIRST_BIN to CDSP_END_BIN. */
    const int32_t *band_edges;
} cdsp_tables;

/* Size and alignment of the memory that cdsp_describe works in. It must be zero at the start of a recording and is
 * handed on from batch to batch: it keeps the fine structure of the last 80 ms. */
size_t cdsp_workspace_bytes(void);
enum { CDSP_WORKSPACE_ALIGNMENT = 64 };

/* Describes CDSP_LANES frames of 25 ms, 10 ms apart, of one or two interleaved channels, with registers of 128, 256 or
 * 512 bits, not wider than `cdsp_widest_describe`.
 * `samples` holds CDSP_BATCH_SAMPLES sample frames at 8 kHz; `out` says for each channel where to write. */
void cdsp_describe(
    int bits, const float *samples, int channels, const cdsp_tables *tables, void *workspace, const cdsp_batch *out);
int cdsp_widest_describe(void);

/* A layer of a network for CDSP_LANES frames: out[unit][frame] = biases[unit] + sum of inputs[i][frame] *
 * weights[i][unit]. Inputs and weights stand two by two: the one of an even number, then the one of the next odd one,
 * of each frame and of each unit. `units` is a multiple of 8. Sums must stay within 32 bits. */
void cdsp_dense(
    const int16_t *inputs, long pairs, const int16_t *weights, const int32_t *biases, long units, int32_t *out);

/* Turns the weights of `inputs` by `units`, all units of the first input first, in 65 536ths and less than one, into what
 * `cdsp_dense` takes, in 32 768ths. An odd last input gets a partner without weight. */
void cdsp_pack_weights(const int32_t *table, long inputs, long units, int16_t *packed);

/* The same with registers of 128, 256 or 512 bits, not wider than `cdsp_widest_dense`. */
void cdsp_dense_with(
    int bits, const int16_t *inputs, long pairs, const int16_t *weights, const int32_t *biases, long units,
    int32_t *out);
int cdsp_widest_dense(void);

/* Samples in -1...1 from stored ones. `from` need not be aligned. */
void cdsp_expand_pcm16(const uint8_t *from, long count, float *to);
void cdsp_expand_mulaw(const uint8_t *from, long count, float *to);
void cdsp_expand_alaw(const uint8_t *from, long count, float *to);
void cdsp_expand_int16(const int16_t *from, long count, float *to);

/* Replaces what is not finite by 0 and limits the rest to -1...1; returns how many were not finite, and adds the
 * limited ones to `limited`. */
long cdsp_sanitize(float *samples, long count, long *limited);

/* Filters over `count` values, centred, `width` odd; at the ends the window is what there is of it. */

/* Mean of `width` values. */
void cdsp_sliding_mean(const float *values, long count, long width, float *out);
/* Writes the flag 1 where the mean of `width` codes is `least` or more, else 0. */
void cdsp_mean_reaches(const uint8_t *codes, long count, long width, long least, void *flags);
/* Lowest and highest of `width` codes. `work` holds 2 * (`count` + `width`) of them. */
void cdsp_sliding_minimum(const uint8_t *codes, long count, long width, uint8_t *work, uint8_t *out);
void cdsp_sliding_maximum(const uint8_t *codes, long count, long width, uint8_t *work, uint8_t *out);

/* Flags are bytes of 0 or 1; where they are null, all are meant. */

/* How often each of 256 codes occurs, but for those that are `skipped`. */
void cdsp_count_codes(const uint8_t *codes, const void *skipped, long count, int32_t *counts);
/* Writes where codes that are `wanted` are above `least`, and returns how many; `at` holds `count` numbers. */
long cdsp_find_above(const uint8_t *codes, const void *wanted, long count, long least, int32_t *at);
/* The first flag from `from` on that is `value`; `count` where there is none. */
long cdsp_next_flag(const void *flags, long from, long count, int value);

enum { CDSP_DIFFERENCES = 511 };

/* For `lags` lags from `first_lag` on, CDSP_DIFFERENCES counts each: how often minuend[frame + lag] less
 * subtrahend[frame] is -255...255 over the given frames; those for which frame + lag is not within 0..<end or is
 * `skipped` are left out. */
void cdsp_count_differences(
    const uint8_t *minuend, const uint8_t *subtrahend, const int32_t *frames, long count, long first_lag, long lags,
    long end, const void *skipped, int32_t *counts);

/* Rows are CDSP_BAND_COUNT level codes of one frame. */

/* How often each of 256 codes occurs in each band: 256 counts per band. */
void cdsp_row_histogram(const uint8_t *rows, long count, int32_t *counts);

/* How a noise floor follows the levels: windows in frames (odd), the rest in level codes. */
typedef struct {
    long smoothing;
    long search;
    long settling;
    /* Added to the lowest mean. */
    float bias;
    /* How far a band's quiet level may lift the floor. */
    float lift;
    float lowest;
} cdsp_floor;

/* Per band the mean over `settling` frames of the lowest over `search` frames of the mean over `smoothing` frames, and
 * `bias`; lifted towards the band's `quiet` level. `work` holds
 * CDSP_BAND_COUNT * (4 * search + settling) numbers. */
void cdsp_noise_floor(
    const uint8_t *rows, long count, const cdsp_floor *floor, const float *quiet, uint16_t *work, uint8_t *out);

/* Per band the highest of the rows around `delay` frames ago (`spread` to either side), and the band's gain; 0 where
 * there are no such rows. */
void cdsp_delayed_maximum(
    const uint8_t *rows, long count, long delay, long spread, const int16_t *gains, uint8_t *out);

/* How often minuend[frame + lag] less subtrahend[frame] is -255...255 for each band of rows, over those of the given
 * frames for which frame + lag is within 0..<end and the subtrahend is above the band's `least`. */
void cdsp_count_row_differences(
    const uint8_t *minuend, const uint8_t *subtrahend, const int32_t *frames, long count, long lag, long end,
    const int32_t *least, int32_t *counts);

#endif
