#include <math.h>

#include "frames.h"

#pragma STDC FP_CONTRACT OFF

static float log_power(float power) { return 10 * log10f(power + 1e-12f); }

/* The frequency of a peak, hertz, refined by a parabola through the log powers. */
static float refined(const float *power, int stride, int bin) {
    const float *peak = power + bin * stride;
    float below = log_power(peak[-stride]), above = log_power(peak[stride]);
    float curve = below - 2 * log_power(*peak) + above;
    return 31.25f * ((float)bin + (curve < -1e-6f ? 0.5f * (below - above) / curve : 0));
}

static int nearest(float hertz, const float *table) {
    for (int i = 0; i < 4; i++) {
        if (fabsf(hertz - table[i]) < 0.025f * table[i]) return i;
    }
    return -1;
}

/* The frequencies of ITU-T Q.23 within 2.5 %, the two tones within 10 dB of each other (Q.24 allows 4 and 8 dB at the
 * exchange; a codec and a gain control stand in between here). */
uint8_t cdsp_dtmf_key(const float *power, int stride, int low, int high) {
    static const float rows[4] = {697, 770, 852, 941}, columns[4] = {1209, 1336, 1477, 1633};
    float low_power = power[low * stride], high_power = power[high * stride];
    if (low_power > 10 * high_power || high_power > 10 * low_power) return 0;
    int row = nearest(refined(power, stride, low), rows), column = nearest(refined(power, stride, high), columns);
    return row < 0 || column < 0 ? 0 : (uint8_t)(1 + 4 * row + column);
}
