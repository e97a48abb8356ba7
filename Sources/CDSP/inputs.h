#ifndef CDSP_INPUTS_H
#define CDSP_INPUTS_H

#include "CDSP.h"

/* Eight of a kind, as nearly all of the inputs come: pairs of bands, statistics of eight series. */
typedef int16_t shorts __attribute__((vector_size(16)));
typedef uint16_t codes __attribute__((vector_size(16)));
typedef int32_t numbers __attribute__((vector_size(32)));

enum {
    SERIES = 8,
    /* Frames whose sums are kept: more than a window and a batch are long. */
    HISTORY = 512,
    /* Frames whose spectra are looked at again. */
    NEIGHBOURHOOD = 64,
    STEP = 2,
    /* Inputs of a frame, a whole number of registers. */
    ROW = (CDSP_INPUT_COUNT + 7) / 8 * 8
};

/* Of all frames before one. They may run over: of two of them only the difference counts. */
typedef struct {
    numbers sums, squares, changes;
} totals;

/* What the inputs of a frame are made of; frames only go up. */
typedef struct {
    const cdsp_channel *own, *other;
    const uint8_t *leak;
    float leak_gain;
    /* `history[i % HISTORY]` is of the frames before i, which go to `counted`. */
    totals history[HISTORY];
    numbers last;
    int32_t counted;
    /* Pairs of bands above noise and leak, of the frames before one. */
    shorts leaks[NEIGHBOURHOOD];
    int32_t leaks_counted;
    /* Pairs of bands above the noise, of every second frame. */
    shorts pairs[NEIGHBOURHOOD];
    int32_t pairs_counted;
} surroundings;

void cdsp_begin_inputs(
    surroundings *around, const cdsp_channel *own, const cdsp_channel *other, const uint8_t *leak, float leak_gain);

/* Writes the inputs of an even frame. */
void cdsp_put_inputs(surroundings *around, int32_t frame, int16_t *row);

#endif
