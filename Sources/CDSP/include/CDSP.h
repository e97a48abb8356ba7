#ifndef CDSP_H
#define CDSP_H

#include <stdint.h>

#include "network.h"

/* The inner loops of the acoustics. Nothing here allocates, keeps state or reads a clock.
 * A frame is 25 ms (200 samples at 8 kHz), transformed with 256 points: 128 power bins of 31.25 Hz. */

enum {
    CDSP_TRANSFORM_LENGTH = 256,
    CDSP_BIN_COUNT = 128,
    CDSP_BAND_COUNT = 16,
    /* The bins of speech over the telephone, 188...3625 Hz. */
    CDSP_FIRST_BIN = 6,
    CDSP_END_BIN = 116,
    CDSP_FINE_COUNT = CDSP_END_BIN - CDSP_FIRST_BIN
};

/* What is kept of one channel in one frame. Levels are coded in half decibels above -110 dBFS. */
typedef struct {
    uint8_t bands[CDSP_BAND_COUNT];
    /* Of the whole telephone band. */
    uint8_t level;
    /* Height of the autocorrelation's peak between 73 and 400 Hz, 0...255 for 0...1. */
    uint8_t voicing;
    /* Likeness of the spectrum's fine structure to the one 80 ms earlier, 0...255 for 0...1. */
    uint8_t persistence;
    /* The strongest bin. */
    uint8_t peak_bin;
    /* Power of the two strongest peaks over all the rest, quarter decibels. */
    uint8_t tone_ratio;
    /* 1...16 for the key of a DTMF pair (rows of 1 2 3 A), 0 for none. */
    uint8_t key;
} cdsp_frame;

/* The samples of one hop. */
typedef struct {
    float peak;
    /* Longest run of samples within 0.5 % of the peak and on one side of zero. */
    int32_t flat_run;
    /* Samples that are exactly zero. */
    int32_t zero_count;
} cdsp_hop;

/* Multiplies `count` frames of 1 or 2 interleaved channels by a window into a complex input, zero padded:
 * the first channel real, the second imaginary. */
void cdsp_window(const float *samples, int channels, const float *window, int count, float *complex_out);

/* Separates the transform of two real channels into power spectra; `scale` turns them into mean square per bin. */
void cdsp_split_powers(const float *transform, float scale, float *first, float *second);

/* Packs two power spectra, the rumble below the telephone band left out, as an even complex sequence whose transform
 * is the autocorrelation of the first channel (real) and of the second (imaginary). */
void cdsp_pack_even(const float *first, const float *second, float *complex_out);

/* Height of the autocorrelation's highest peak between lags 20 and 110, relative to lag 0, coded 0...255.
 * `part` is 0 for the first channel, 1 for the second. */
uint8_t cdsp_voicing(const float *autocorrelation, int part);

/* All features of a power spectrum but `voicing`. `fine` holds the CDSP_FINE_COUNT values of the frame to compare
 * with, and then those of this one. `band_edges` holds CDSP_BAND_COUNT + 1 bins. */
void cdsp_describe(const float *power, const int32_t *band_edges, float *fine, cdsp_frame *out);

/* Statistics of `count` samples of one of `channels` interleaved channels. */
cdsp_hop cdsp_hop_statistics(const float *samples, int channels, int channel, int count);

/* Replaces what is not finite by 0 and limits the rest to -1...1; returns how many were not finite, and adds the
 * limited ones to `limited`. */
long cdsp_sanitize(float *samples, long count, long *limited);

#endif
