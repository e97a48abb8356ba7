#include "CDSP.h"

#include <math.h>
#include <string.h>

/* log2 of a positive normal number to within 0.0002 (a fourth-order fit over one octave), that is 0.001 dB. */
static inline float fast_log2(float value) {
    union { float number; uint32_t bits; } split = {value};
    float exponent = (float)((int)(split.bits >> 23) - 127);
    split.bits = (split.bits & 0x7fffff) | 0x3f800000;
    float m = split.number;
    return exponent + (-2.496806f + (4.028451f + (-2.081129f + (0.628841f - 0.079154f * m) * m) * m) * m);
}

static inline float decibels(float power) { return 3.0103f * fast_log2(power); }

static inline uint8_t clamp_byte(float value) {
    return (uint8_t)(value <= 0 ? 0 : value >= 255 ? 255 : value + 0.5f);
}

static inline uint8_t level_code(float power) { return clamp_byte(2 * (decibels(power + 1e-12f) + 110)); }

void cdsp_window(const float *samples, int channels, const float *window, int count, float *complex_out) {
    if (channels == 2) {
        for (int i = 0; i < count; i++) {
            complex_out[2 * i] = samples[2 * i] * window[i];
            complex_out[2 * i + 1] = samples[2 * i + 1] * window[i];
        }
    } else {
        for (int i = 0; i < count; i++) {
            complex_out[2 * i] = samples[i] * window[i];
            complex_out[2 * i + 1] = 0;
        }
    }
    memset(complex_out + 2 * count, 0, sizeof(float) * 2 * (size_t)(CDSP_TRANSFORM_LENGTH - count));
}

void cdsp_split_powers(const float *restrict z, float scale, float *restrict first, float *restrict second) {
    float reversed[2 * CDSP_BIN_COUNT];
    reversed[0] = z[0];
    reversed[1] = z[1];
    for (int k = 1; k < CDSP_BIN_COUNT; k++) {
        reversed[2 * k] = z[2 * (CDSP_TRANSFORM_LENGTH - k)];
        reversed[2 * k + 1] = z[2 * (CDSP_TRANSFORM_LENGTH - k) + 1];
    }
    /* X = (Z[k] + conj Z[-k]) / 2, Y = (Z[k] - conj Z[-k]) / 2i. */
    float quarter = 0.25f * scale;
    for (int k = 0; k < CDSP_BIN_COUNT; k++) {
        float a = z[2 * k] + reversed[2 * k], b = z[2 * k + 1] - reversed[2 * k + 1];
        float c = z[2 * k + 1] + reversed[2 * k + 1], d = reversed[2 * k] - z[2 * k];
        first[k] = quarter * (a * a + b * b);
        second[k] = quarter * (c * c + d * d);
    }
}

void cdsp_pack_even(const float *restrict first, const float *restrict second, float *restrict out) {
    memset(out, 0, sizeof(float) * 2 * CDSP_TRANSFORM_LENGTH);
    for (int k = CDSP_FIRST_BIN; k < CDSP_BIN_COUNT; k++) {
        int mirror = CDSP_TRANSFORM_LENGTH - k;
        out[2 * k] = out[2 * mirror] = first[k];
        out[2 * k + 1] = out[2 * mirror + 1] = second[k];
    }
}

uint8_t cdsp_voicing(const float *restrict autocorrelation, int part) {
    float highest = 0;
    for (int lag = 20; lag < 110; lag++) {
        float value = autocorrelation[2 * lag + part];
        highest = value > highest ? value : highest;
    }
    return clamp_byte(255 * highest / (autocorrelation[part] + 1e-12f));
}

/* The power within three bins of the strongest, which is taken out of `rest`. */
static float take_peak(float *restrict rest, int *bin) {
    /* Bit patterns of positive floats are in the order of the floats, and integers can be compared eight at a time. */
    int32_t bits[CDSP_FINE_COUNT], highest = 0;
    memcpy(bits, rest + CDSP_FIRST_BIN, sizeof bits);
    for (int k = 0; k < CDSP_FINE_COUNT; k++) highest = bits[k] > highest ? bits[k] : highest;
    int strongest = 0;
    while (strongest < CDSP_FINE_COUNT - 1 && bits[strongest] != highest) strongest++;
    strongest += CDSP_FIRST_BIN;
    int from = strongest - 3 < CDSP_FIRST_BIN ? CDSP_FIRST_BIN : strongest - 3;
    int to = strongest + 4 > CDSP_END_BIN ? CDSP_END_BIN : strongest + 4;
    float sum = 0;
    for (int k = from; k < to; k++) {
        sum += rest[k];
        rest[k] = 0;
    }
    *bin = strongest;
    return sum;
}

/* The strongest frequency between two bins, in bins, refined by a parabola through the log powers. */
static float refined_peak(const float *power, int from, int to, float *peak_power) {
    int strongest = from;
    for (int k = from; k <= to; k++) {
        if (power[k] > power[strongest]) strongest = k;
    }
    *peak_power = power[strongest];
    float below = decibels(power[strongest - 1] + 1e-12f), at = decibels(power[strongest] + 1e-12f);
    float above = decibels(power[strongest + 1] + 1e-12f);
    float curve = below - 2 * at + above;
    return (float)strongest + (curve < -1e-6f ? 0.5f * (below - above) / curve : 0);
}

static int nearest(float hertz, const float *table) {
    for (int i = 0; i < 4; i++) {
        if (fabsf(hertz - table[i]) < 0.025f * table[i]) return i;
    }
    return -1;
}

/* The frequencies of ITU-T Q.23 within 2.5 %, the two tones within 10 dB of each other (Q.24 allows 4 and 8 dB at the
 * exchange; a codec and a gain control stand in between here). */
static uint8_t dtmf_key(const float *power) {
    static const float rows[4] = {697, 770, 852, 941}, columns[4] = {1209, 1336, 1477, 1633};
    float low, high;
    float low_hertz = 31.25f * refined_peak(power, 20, 32, &low);
    float high_hertz = 31.25f * refined_peak(power, 37, 54, &high);
    int row = nearest(low_hertz, rows), column = nearest(high_hertz, columns);
    if (row < 0 || column < 0 || low > 10 * high || high > 10 * low) return 0;
    return (uint8_t)(1 + 4 * row + column);
}

/* Eight sums side by side, which the compiler can keep in one register. */
static float dot(const float *restrict a, const float *restrict b) {
    float sums[8] = {0};
    int k = 0;
    for (; k + 8 <= CDSP_FINE_COUNT; k += 8) {
        for (int j = 0; j < 8; j++) sums[j] += a[k + j] * b[k + j];
    }
    float sum = 0;
    for (; k < CDSP_FINE_COUNT; k++) sum += a[k] * b[k];
    for (int j = 0; j < 8; j++) sum += sums[j];
    return sum;
}

/* The log spectrum less its mean over nine bins, of unit length. */
static void fine_structure(const float *restrict logs, float *restrict fine) {
    float sum = 0;
    for (int k = 0; k < 4; k++) sum += logs[k];
    for (int k = 0; k < CDSP_FINE_COUNT; k++) {
        if (k + 4 < CDSP_FINE_COUNT) sum += logs[k + 4];
        if (k - 5 >= 0) sum -= logs[k - 5];
        int from = k < 4 ? 0 : k - 4, to = k + 5 > CDSP_FINE_COUNT ? CDSP_FINE_COUNT : k + 5;
        fine[k] = logs[k] - sum / (float)(to - from);
    }
    float scale = 1 / (sqrtf(dot(fine, fine)) + 1e-3f);
    for (int k = 0; k < CDSP_FINE_COUNT; k++) fine[k] *= scale;
}


void cdsp_describe(const float *power, const int32_t *band_edges, float *fine, cdsp_frame *out) {
    float total = 0, fine_now[CDSP_FINE_COUNT];
    for (int band = 0; band < CDSP_BAND_COUNT; band++) {
        float sum = 0;
        for (int k = band_edges[band]; k < band_edges[band + 1]; k++) sum += power[k];
        out->bands[band] = level_code(sum);
        total += sum;
    }
    float logs[CDSP_FINE_COUNT], rest[CDSP_BIN_COUNT];
    for (int k = 0; k < CDSP_FINE_COUNT; k++) logs[k] = decibels(power[CDSP_FIRST_BIN + k] + 1e-11f);
    memcpy(rest, power, sizeof rest);
    out->level = level_code(total);
    fine_structure(logs, fine_now);
    out->persistence = clamp_byte(255 * dot(fine_now, fine));
    memcpy(fine, fine_now, sizeof fine_now);
    int first, second;
    float peaks = take_peak(rest, &first) + take_peak(rest, &second);
    float remainder = total - peaks > 0 ? total - peaks : 0;
    out->peak_bin = (uint8_t)first;
    float ratio = decibels(peaks + 1e-12f) - decibels(remainder + 1e-7f * total + 1e-12f);
    out->tone_ratio = total < 1e-9f ? 0 : clamp_byte(4 * ratio);
    out->key = out->tone_ratio > 40 ? dtmf_key(power) : 0;
    out->voicing = 0;
}

cdsp_hop cdsp_hop_statistics(const float *samples, int channels, int channel, int count) {
    cdsp_hop hop = {0, 0, 0};
    for (int i = 0; i < count; i++) {
        float value = fabsf(samples[i * channels + channel]);
        hop.peak = value > hop.peak ? value : hop.peak;
        hop.zero_count += value == 0;
    }
    if (hop.peak < 0.1f) return hop;
    float edge = 0.995f * hop.peak;
    int run = 0, side = 0;
    for (int i = 0; i < count; i++) {
        float value = samples[i * channels + channel];
        int now = value >= edge ? 1 : value <= -edge ? -1 : 0;
        run = now != 0 ? (now == side ? run + 1 : 1) : 0;
        side = now;
        if (run > hop.flat_run) hop.flat_run = run;
    }
    return hop;
}

long cdsp_sanitize(float *restrict samples, long count, long *limited) {
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
