/* The description of a batch of frames, compiled once for every VECTOR_FLOATS. */

#include <stdlib.h>
#include <string.h>

#include "frames.h"
#include "vectors.h"
#include "transform.h"

#define EACH_VECTOR(lane) for (int lane = 0; lane < CDSP_LANES; lane += VECTOR_FLOATS)

/* Samples of one place in all hops stand side by side afterwards: those of sample i of every frame are
 * `frame_samples(i)`. */
INLINE void spread_hops(const float *samples, int channels, sample_row *rows) {
    const int places = CDSP_HOP_SAMPLES * channels, step = 2 / channels;
    for (int hop = 0; hop < CDSP_LANES; hop += VECTOR_FLOATS) {
        for (int i = 0; i < places; i += 4) {
            const float *from = samples + hop * places + i;
            vector a = load_quarters(from, 4 * places), b = load_quarters(from + places, 4 * places);
            vector c = load_quarters(from + 2 * places, 4 * places), d = load_quarters(from + 3 * places, 4 * places);
            transpose_quarters(&a, &b, &c, &d);
            store(rows[step * i].hop + hop, a);
            store(rows[step * (i + 1)].hop + hop, b);
            store(rows[step * (i + 2)].hop + hop, c);
            store(rows[step * (i + 3)].hop + hop, d);
        }
    }
    /* The last windows reach a hop and a half farther. */
    const float *next = samples + CDSP_LANES * places, *last = next + places;
    for (int i = 0; i < places; i++) rows[step * i].hop[CDSP_LANES] = next[i];
    for (int i = 0; i < places / 2; i++) rows[step * i].hop[CDSP_LANES + 1] = last[i];
}

/* Sample `i` of every frame's window. */
INLINE const float *frame_samples(const workspace *work, int channel, int i) {
    int hop = i >= 2 * CDSP_HOP_SAMPLES ? 2 : i >= CDSP_HOP_SAMPLES;
    return work->samples[2 * (i - hop * CDSP_HOP_SAMPLES) + channel].hop + hop;
}

/* The first half of the transform of column `b`, of which `count` samples lie within the window. */
INLINE void transform_samples(workspace *work, const cdsp_tables *tables, int b, int count) {
    EACH_VECTOR(lane) {
        vector re[16], im[16];
        UNROLL for (int a = 0; a < 16; a++) {
            int i = 16 * a + b;
            if (a < count) {
                re[a] = load(frame_samples(work, 0, i) + lane) * tables->window[i];
                im[a] = load(frame_samples(work, 1, i) + lane) * tables->window[i];
            } else {
                re[a] = im[a] = all(0);
            }
        }
        transform16(re, im);
        UNROLL for (int c = 0; c < 16; c++) {
            if (c > 0) turn(re + PLACE16(c), im + PLACE16(c), tables->cosines[b * c], tables->sines[b * c]);
            store(work->transform[c][b].real.lane + lane, re[PLACE16(c)]);
            store(work->transform[c][b].imaginary.lane + lane, im[PLACE16(c)]);
        }
    }
}

INLINE void load16(const workspace *work, int c, int lane, vector *re, vector *im) {
    UNROLL for (int b = 0; b < 16; b++) {
        re[b] = load(work->transform[c][b].real.lane + lane);
        im[b] = load(work->transform[c][b].imaginary.lane + lane);
    }
}

/* The first channel is the real, the second the imaginary part of one signal. */
static void transform_frames(workspace *work, const cdsp_tables *tables) {
    for (int b = 0; b < 8; b++) transform_samples(work, tables, b, 13);
    for (int b = 8; b < 16; b++) transform_samples(work, tables, b, 12);
    for (int c = 0; c < 16; c++) {
        EACH_VECTOR(lane) {
            vector re[16], im[16];
            load16(work, c, lane, re, im);
            transform16(re, im);
            UNROLL for (int d = 0; d < 16; d++) {
                store(work->transform[c][d].real.lane + lane, re[PLACE16(d)]);
                store(work->transform[c][d].imaginary.lane + lane, im[PLACE16(d)]);
            }
        }
    }
}

/* Separates the spectra: X = (Z[k] + conj Z[-k]) / 2, Y = (Z[k] - conj Z[-k]) / 2i. */
static void split_powers(workspace *work, float scale) {
    float quarter = 0.25f * scale;
    for (int k = CDSP_FIRST_BIN; k < CDSP_BIN_COUNT; k++) {
        int mirror = CDSP_TRANSFORM_LENGTH - k;
        const complex_row *here = &work->transform[k % 16][k / 16], *there = &work->transform[mirror % 16][mirror / 16];
        EACH_VECTOR(lane) {
            vector re = load(here->real.lane + lane), im = load(here->imaginary.lane + lane);
            vector mirror_re = load(there->real.lane + lane), mirror_im = load(there->imaginary.lane + lane);
            vector a = re + mirror_re, b = im - mirror_im, c = im + mirror_im, d = mirror_re - re;
            store(work->power[0][k].lane + lane, quarter * (a * a + b * b));
            store(work->power[1][k].lane + lane, quarter * (c * c + d * d));
        }
    }
}

/* The autocorrelation of the first channel (real) and of the second (imaginary) is the transform of their powers, an
 * even sequence: columns b and 16 - b mirror each other, and so do rows c and 16 - c of the result. */
static void transform_powers(workspace *work, const cdsp_tables *tables) {
    for (int b = 0; b <= 8; b++) {
        EACH_VECTOR(lane) {
            vector re[16], im[16];
            UNROLL for (int a = 0; a < 16; a++) {
                int n = 16 * a + b, bin = n > CDSP_BIN_COUNT ? CDSP_TRANSFORM_LENGTH - n : n;
                re[a] = load(work->power[0][bin].lane + lane);
                im[a] = load(work->power[1][bin].lane + lane);
            }
            transform16(re, im);
            UNROLL for (int c = 0; c <= 8; c++) {
                float cosine = tables->cosines[b * c], sine = tables->sines[b * c];
                int mirror = PLACE16((16 - c) % 16);
                vector mirror_re = re[mirror], mirror_im = im[mirror];
                vector here_re = re[PLACE16(c)], here_im = im[PLACE16(c)];
                turn(&here_re, &here_im, cosine, sine);
                store(work->transform[c][b].real.lane + lane, here_re);
                store(work->transform[c][b].imaginary.lane + lane, here_im);
                if (b == 0 || b == 8) continue;
                turn(&mirror_re, &mirror_im, cosine, -sine);
                store(work->transform[c][16 - b].real.lane + lane, mirror_re);
                store(work->transform[c][16 - b].imaginary.lane + lane, mirror_im);
            }
        }
    }
}

INLINE void keep_highest(vector value, int lag, vector *highest, vector *highest_lag) {
    integers above = value > *highest;
    *highest = choose(above, value, *highest);
    *highest_lag = choose(above, all((float)lag), *highest_lag);
}

/* The highest peak of the autocorrelation between lags 20 and 109, the lag of the highest one when they are weighted,
 * and lag 0. */
static void find_voicing(workspace *work, const cdsp_tables *tables) {
    transform_powers(work, tables);
    EACH_VECTOR(lane) {
        vector first = all(0), second = all(0);
        vector weighted[2] = {all(0), all(0)}, lags[2] = {all(0), all(0)};
        for (int c = 0; c <= 8; c++) {
            vector re[16], im[16];
            load16(work, c, lane, re, im);
            transform16(re, im);
            if (c == 0) {
                store(work->autocorrelation_zero[0].lane + lane, re[0]);
                store(work->autocorrelation_zero[1].lane + lane, im[0]);
            }
            UNROLL for (int d = 1; d < 15; d++) {
                int n = c + 16 * d, lag = n > CDSP_BIN_COUNT ? CDSP_TRANSFORM_LENGTH - n : n;
                if (lag < CDSP_FIRST_LAG || lag >= CDSP_END_LAG) continue;
                first = larger(re[PLACE16(d)], first);
                second = larger(im[PLACE16(d)], second);
                keep_highest(re[PLACE16(d)] * tables->lag_weights[lag], lag, &weighted[0], &lags[0]);
                keep_highest(im[PLACE16(d)] * tables->lag_weights[lag], lag, &weighted[1], &lags[1]);
            }
        }
        store(work->autocorrelation_peak[0].lane + lane, first);
        store(work->autocorrelation_peak[1].lane + lane, second);
        store(work->pitch_lag[0].lane + lane, lags[0]);
        store(work->pitch_lag[1].lane + lane, lags[1]);
    }
}

INLINE void store_levels(uint8_t *to, vector power) {
    store_bytes(to, 2 * (decibels(power + 1e-12f) + 110.0f));
}

/* Levels of the bands and of all together; leaves the whole power in `total`. */
static void describe_bands(const row *power, const int32_t *edges, row *total, const cdsp_batch *out) {
    bytes levels[CDSP_BAND_COUNT];
    EACH_VECTOR(lane) {
        vector whole = all(0);
        for (int band = 0; band < CDSP_BAND_COUNT; band++) {
            vector sum = all(0);
            for (int k = edges[band]; k < edges[band + 1]; k++) sum += load(power[k].lane + lane);
            store_levels((uint8_t *)&levels[band] + lane, sum);
            whole += sum;
        }
        store_levels(out->level + lane, whole);
        store(total->lane + lane, whole);
    }
    transpose_bytes(levels);
    memcpy(out->bands, levels, sizeof levels);
}

INLINE void keep_last(long_row *row) {
    memcpy(row->value + BEFORE, row->value + NOW + BEFORE, sizeof(float) * PERSISTENCE_FRAMES);
}

/* The fine structure is the log spectrum less its mean over nine bins; its likeness is the cosine of the angle to the
 * one 80 ms ago. */
static void describe_fine_structure(workspace *work, int channel, const cdsp_batch *out) {
    static const float shares[] = {0, 1, 1 / 2.0f, 1 / 3.0f, 1 / 4.0f, 1 / 5.0f, 1 / 6.0f, 1 / 7.0f, 1 / 8.0f, 1 / 9.0f};
    const row *power = work->power[channel];
    long_row *fine = work->fine[channel], *length = &work->fine_length[channel];
    for (int k = 0; k < CDSP_FINE_COUNT; k++) keep_last(&fine[k]);
    keep_last(length);
    EACH_VECTOR(lane) {
        for (int k = 0; k < CDSP_FINE_COUNT; k++) {
            store(work->logs[k].lane + lane, relative_log2(load(power[CDSP_FIRST_BIN + k].lane + lane) + 1e-11f));
        }
        vector sum = all(0), square = all(0);
        for (int k = 0; k < 4; k++) sum += load(work->logs[k].lane + lane);
        for (int k = 0; k < CDSP_FINE_COUNT; k++) {
            int from = k < 4 ? 0 : k - 4, to = k + 5 > CDSP_FINE_COUNT ? CDSP_FINE_COUNT : k + 5;
            vector next = k + 4 < CDSP_FINE_COUNT ? load(work->logs[k + 4].lane + lane) : all(0);
            vector last = k >= 5 ? load(work->logs[k - 5].lane + lane) : all(0);
            sum += next - last;
            vector value = load(work->logs[k].lane + lane) - sum * shares[to - from];
            square += value * value;
            store(fine[k].value + NOW + lane, value);
        }
        store(length->value + NOW + lane, square_root(square) + 3e-4f);
    }
    EACH_VECTOR(lane) {
        vector even = all(0), odd = all(0);
        for (int k = 0; k < CDSP_FINE_COUNT; k += 2) {
            even += load(fine[k].value + BEFORE + lane) * load(fine[k].value + NOW + lane);
            odd += load(fine[k + 1].value + BEFORE + lane) * load(fine[k + 1].value + NOW + lane);
        }
        vector lengths = load(length->value + BEFORE + lane) * load(length->value + NOW + lane);
        store_bytes(out->persistence + lane, 255.0f * (even + odd) / (lengths + 1e-9f));
    }
}

/* Bins within this of a peak are the peak's. */
enum { PEAK_HALF = 3, NO_BIN = -CDSP_BIN_COUNT };

INLINE integers load_bins(const int32_t *from) {
    integers bins;
    memcpy(&bins, from, sizeof bins);
    return bins;
}

typedef struct {
    vector power;
    integers bin;
} peaks;

INLINE void keep_stronger(const row *power, int lane, int k, const int32_t *taken, peaks *strongest) {
    vector value = load(power[k].lane + lane);
    if (taken) value = choose(__builtin_elementwise_abs(k - load_bins(taken + lane)) > PEAK_HALF, value, all(0));
    integers above = value > strongest->power;
    strongest->power = choose(above, value, strongest->power);
    strongest->bin = (above & k) | (~above & strongest->bin);
}

/* The strongest of some bins of every frame; where `taken` is not null, but for the peak around the bin there. Two halves
 * at once, as each comparison waits for the last. */
INLINE void strongest_bins(const row *power, int first, int end, const int32_t *taken, int32_t *bins) {
    int half = (end - first + 1) / 2;
    EACH_VECTOR(lane) {
        peaks low = {all(0), (integers){0} + first}, high = low;
        for (int i = 0; i < half; i++) {
            keep_stronger(power, lane, first + i, taken, &low);
            keep_stronger(power, lane, end - half + i, taken, &high);
        }
        integers above = high.power > low.power, strongest = (above & high.bin) | (~above & low.bin);
        memcpy(bins + lane, &strongest, sizeof strongest);
    }
}

/* The power of the peak around a bin of one frame, but for what is the peak's around `taken`. */
INLINE float peak_power(const row *power, int lane, int bin, int taken) {
    float sum = 0;
    UNROLL for (int i = -PEAK_HALF; i <= PEAK_HALF; i++) {
        int k = bin + i;
        float value = power[k].lane[lane];
        int is_own = (k < CDSP_END_BIN) & (abs(k - taken) > PEAK_HALF);
        sum += is_own ? value : 0;
    }
    return sum;
}

/* A key is a frame's two strongest peaks, where rows and columns of a keypad lie. */
static void describe_keys(const row *power, const int32_t *first, const int32_t *second, const cdsp_batch *out) {
    for (int lane = 0; lane < CDSP_LANES; lane++) {
        int low = first[lane] < second[lane] ? first[lane] : second[lane], high = first[lane] + second[lane] - low;
        int is_pair = out->tone_ratio[lane] > 40 && low >= CDSP_FIRST_ROW_BIN && low < CDSP_END_ROW_BIN
            && high >= CDSP_FIRST_COLUMN_BIN && high < CDSP_END_COLUMN_BIN;
        out->key[lane] = is_pair ? cdsp_dtmf_key(&power[0].lane[lane], CDSP_LANES, low, high) : 0;
    }
}

/* How far the two strongest peaks stand above the rest, and the key that they are. */
static void describe_peaks(const row *power, const row *total, const cdsp_batch *out) {
    int32_t first[CDSP_LANES], second[CDSP_LANES];
    row peaks;
    strongest_bins(power, CDSP_FIRST_BIN, CDSP_END_BIN, 0, first);
    strongest_bins(power, CDSP_FIRST_BIN, CDSP_END_BIN, first, second);
    for (int lane = 0; lane < CDSP_LANES; lane++) {
        out->peak_bin[lane] = (uint8_t)first[lane];
        peaks.lane[lane] = peak_power(power, lane, first[lane], NO_BIN)
            + peak_power(power, lane, second[lane], first[lane]);
    }
    EACH_VECTOR(lane) {
        vector whole = load(total->lane + lane), peak = load(peaks.lane + lane);
        vector rest = larger(whole - peak, all(0));
        vector ratio = decibels(peak + 1e-12f) - decibels(rest + 1e-7f * whole + 1e-12f);
        store_bytes(out->tone_ratio + lane, choose(whole < 1e-9f, all(0), 4 * ratio));
    }
    describe_keys(power, first, second, out);
}

/* At full scale two equal samples are cut off; below it, a flat top of five: a sine within 0.5 % of its peak for that
 * long would be under 51 Hz, and the steps of a µ-law codec make runs of up to four. */
static const float full_scale = 0.985f, lowest_ceiling = 0.25f;
static const int32_t full_scale_run = 2, ceiling_run = 5;

/* The longest run of samples within 0.5 % of the peak and on one side of zero. */
INLINE integers flat_run(const workspace *work, int channel, int lane, vector peak) {
    vector edge = 0.995f * peak;
    integers upper = {0}, lower = {0}, longest = {0};
    for (int i = 0; i < CDSP_HOP_SAMPLES; i++) {
        vector value = load(frame_samples(work, channel, CDSP_MARGIN_SAMPLES + i) + lane);
        upper = (upper + 1) & (value >= edge);
        lower = (lower + 1) & (value <= -edge);
        integers run = upper | lower;
        integers above = run > longest;
        longest = (above & run) | (~above & longest);
    }
    return longest;
}

INLINE integers is_flat(vector peak, integers samples) {
    return ((peak >= full_scale) & (samples >= full_scale_run)) | ((peak >= lowest_ceiling) & (samples >= ceiling_run));
}

INLINE int any(integers flags) {
    int32_t all[VECTOR_FLOATS], found = 0;
    memcpy(all, &flags, sizeof all);
    for (int i = 0; i < VECTOR_FLOATS; i++) found |= all[i];
    return found;
}

/* How many samples are within 0.5 % of the peak, on whichever side of zero: no run is longer. */
INLINE integers count_near(const workspace *work, int channel, int lane, vector peak) {
    vector edge = 0.995f * peak;
    integers count = {0};
    for (int i = 0; i < CDSP_HOP_SAMPLES; i++) {
        count -= magnitude(load(frame_samples(work, channel, CDSP_MARGIN_SAMPLES + i) + lane)) >= edge;
    }
    return count;
}

static void describe_samples(const workspace *work, int channel, const cdsp_batch *out) {
    EACH_VECTOR(lane) {
        vector peak = all(0);
        for (int i = 0; i < CDSP_HOP_SAMPLES; i++) {
            peak = larger(magnitude(load(frame_samples(work, channel, CDSP_MARGIN_SAMPLES + i) + lane)), peak);
        }
        integers clipped = {0};
        if (any(peak >= lowest_ceiling) && any(is_flat(peak, count_near(work, channel, lane, peak)))) {
            clipped = is_flat(peak, flat_run(work, channel, lane, peak));
        }
        for (int i = 0; i < VECTOR_FLOATS; i++) {
            out->is_zero[lane + i] = peak[i] == 0;
            out->is_clipped[lane + i] = clipped[i] != 0;
        }
    }
}

static void describe_channel(workspace *work, int channel, const cdsp_tables *tables, const cdsp_batch *out) {
    row total;
    EACH_VECTOR(lane) {
        vector peak = load(work->autocorrelation_peak[channel].lane + lane);
        store_bytes(out->voicing + lane, 255.0f * peak / (load(work->autocorrelation_zero[channel].lane + lane) + 1e-12f));
    }
    EACH_VECTOR(lane) store_bytes(out->pitch_lag + lane, load(work->pitch_lag[channel].lane + lane));
    describe_bands(work->power[channel], tables->band_edges, &total, out);
    describe_fine_structure(work, channel, out);
    describe_peaks(work->power[channel], &total, out);
    describe_samples(work, channel, out);
}

void DESCRIBE(
    const float *samples, int channels, const cdsp_tables *tables, workspace *work, const cdsp_batch *out
) {
    if (channels == 2) {
        spread_hops(samples, 2, work->samples);
    } else {
        spread_hops(samples, 1, work->samples);
    }
    transform_frames(work, tables);
    split_powers(work, tables->power_scale);
    find_voicing(work, tables);
    for (int channel = 0; channel < channels; channel++) describe_channel(work, channel, tables, out + channel);
}
