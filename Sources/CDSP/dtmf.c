#include <math.h>

#include "frames.h"

#pragma STDC FP_CONTRACT OFF

static float log_power(float power) { return 10 * log10f(power + 1e-12f); }

/* The strongest frequency between two bins, in bins, refined by a parabola through the log powers. */
static float refined_peak(const float *power, int stride, int from, int to, float *peak_power) {
    int strongest = from;
    for (int k = from; k <= to; k++) {
        if (power[k * stride] > power[strongest * stride]) strongest = k;
    }
    const float *peak = power + strongest * stride;
    *peak_power = *peak;
    float below = log_power(peak[-stride]), above = log_power(peak[stride]);
    float curve = below - 2 * log_power(*peak) + above;
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
uint8_t cdsp_dtmf_key(const float *power, int stride) {
    static const float rows[4] = {697, 770, 852, 941}, columns[4] = {1209, 1336, 1477, 1633};
    float low, high;
    float low_hertz = 31.25f * refined_peak(power, stride, 20, 32, &low);
    float high_hertz = 31.25f * refined_peak(power, stride, 37, 54, &high);
    int row = nearest(low_hertz, rows), column = nearest(high_hertz, columns);
    if (row < 0 || column < 0 || low > 10 * high || high > 10 * low) return 0;
    return (uint8_t)(1 + 4 * row + column);
}
