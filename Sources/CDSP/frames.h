#ifndef CDSP_FRAMES_H
#define CDSP_FRAMES_H

#include "CDSP.h"

/* Frames back that the fine structure is compared with: 80 ms, longer than a phone keeps still. */
enum { PERSISTENCE_FRAMES = 8 };

/* Values of one kind for every frame of a batch. */
typedef struct { float lane[CDSP_LANES]; } row;
/* The same behind those of the last frames of the batch before: two cache lines. */
typedef struct { float value[2 * CDSP_LANES]; } long_row;
enum { BEFORE = CDSP_LANES - PERSISTENCE_FRAMES, NOW = CDSP_LANES };
/* One sample of every hop that a batch looks at, hops side by side: two cache lines. */
typedef struct { float hop[2 * CDSP_LANES]; } sample_row;
typedef struct {
    row real;
    row imaginary;
} complex_row;

typedef struct {
    /* Fine structures, not normalised, and their lengths. */
    long_row fine[2][CDSP_FINE_COUNT];
    long_row fine_length[2];
    /* The log spectrum of one channel. */
    row logs[CDSP_FINE_COUNT];
    /* Channels alternate. */
    sample_row samples[2 * CDSP_HOP_SAMPLES];
    /* A transform on its way: 16 rows of 16; the 17th keeps columns off the same cache lines. Result k is at row
     * k % 16, place k / 16. */
    complex_row transform[16][17];
    /* Power spectra. Rows below CDSP_FIRST_BIN and the last one stay zero. */
    row power[2][CDSP_BIN_COUNT + 1];
    row autocorrelation_peak[2];
    row autocorrelation_zero[2];
    row pitch_lag[2];
    row hop_peak[2];
} workspace;

/* One for each width of vector register. */
void cdsp_describe_128(const float *, int, const cdsp_tables *, workspace *, const cdsp_batch *);
void cdsp_dense_128(const int16_t *, long, const int16_t *, const int32_t *, long, int32_t *);
#ifdef __x86_64__
void cdsp_describe_256(const float *, int, const cdsp_tables *, workspace *, const cdsp_batch *);
void cdsp_dense_256(const int16_t *, long, const int16_t *, const int32_t *, long, int32_t *);
void cdsp_describe_512(const float *, int, const cdsp_tables *, workspace *, const cdsp_batch *);
void cdsp_dense_512(const int16_t *, long, const int16_t *, const int32_t *, long, int32_t *);
#endif

/* Where the rows and the columns of a keypad lie. */
enum {
    CDSP_FIRST_ROW_BIN = 20,
    CDSP_END_ROW_BIN = 33,
    CDSP_FIRST_COLUMN_BIN = 37,
    CDSP_END_COLUMN_BIN = 55
};

/* 1...16 for a DTMF pair in one frame's power spectrum, whose bins stand `stride` apart; 0 for none. `low` and `high`
 * are the strongest bins where the rows and the columns lie. */
uint8_t cdsp_dtmf_key(const float *power, int stride, int low, int high);

#endif
