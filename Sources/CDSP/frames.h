#ifndef CDSP_FRAMES_H
#define CDSP_FRAMES_H

#include "CDSP.h"

/* Frames back that the fine structure is compared with: 80 ms, longer than a phone keeps still. */
enum { PERSISTENCE_FRAMES = 8 };

/* Values of one kind for every frame of a batch. */
typedef struct { float lane[CDSP_LANES]; } row;
/* The same, behind those of the last frames of the batch before. */
typedef struct { float lane[PERSISTENCE_FRAMES + CDSP_LANES]; } long_row;
/* One sample of every hop that a batch looks at, hops side by side. */
typedef struct { float hop[CDSP_LANES + 8]; } sample_row;

typedef struct {
    /* Fine structures, not normalised, and their lengths. */
    long_row fine[2][CDSP_FINE_COUNT];
    long_row fine_length[2];

    sample_row samples[2][CDSP_HOP_SAMPLES];
    /* A transform on its way: index 16 * (n % 16) + n / 16 once it is done. */
    row real[CDSP_TRANSFORM_LENGTH];
    row imaginary[CDSP_TRANSFORM_LENGTH];
    /* Power spectra. Rows below CDSP_FIRST_BIN and the last one stay zero. */
    row power[2][CDSP_BIN_COUNT + 1];
    row autocorrelation_peak[2];
    row autocorrelation_zero[2];
    row hop_peak[2];
} workspace;

/* One for each width of vector register. */
void cdsp_describe_128(const float *, int, const cdsp_tables *, workspace *, cdsp_batch *);
#ifdef __x86_64__
void cdsp_describe_256(const float *, int, const cdsp_tables *, workspace *, cdsp_batch *);
void cdsp_describe_512(const float *, int, const cdsp_tables *, workspace *, cdsp_batch *);
#endif

/* 1...16 for a DTMF pair in one frame's power spectrum, whose bins stand `stride` apart; 0 for none. */
uint8_t cdsp_dtmf_key(const float *power, int stride);

#endif
