#ifndef CDSP_NETWORK_H
#define CDSP_NETWORK_H

#include <stdint.h>

/* The network that tells own speech and music from everything else, and the inputs it sees. */

enum {
    CDSP_INPUT_COUNT = 132,
    /* The last ones are the same in all frames of a chapter. */
    CDSP_CONSTANT_COUNT = 3,
    CDSP_HIDDEN_COUNT = 24,
    CDSP_WEIGHT_COUNT = (CDSP_INPUT_COUNT + 3) * CDSP_HIDDEN_COUNT + 2
};

/* Inputs are whole numbers of 16ths, and so is what the network was trained with. */
enum { CDSP_INPUT_UNIT = 16 };

/* The frames of one channel as `cdsp_batch` codes them, a column per feature. */
typedef struct {
    /* CDSP_BAND_COUNT per frame: levels, and the noise in them. */
    const uint8_t *bands;
    const uint8_t *floor;
    const uint8_t *level;
    const uint8_t *voicing;
    const uint8_t *persistence;
    const uint8_t *tone_ratio;
    int32_t count;
    /* Level codes of loud speech and of the quietest tenth of the frames. */
    int32_t speech_level;
    int32_t noise_level;
} cdsp_channel;

typedef struct {
    /* CDSP_WEIGHT_COUNT numbers in 65 536ths: what each input adds to the hidden units, input by input, their biases,
     * the weights of the answers `speech` and `music`, and their biases. */
    const int32_t *table;
    /* The weights of the inputs as `cdsp_dense` takes them, from `cdsp_pack_weights`. */
    const int16_t *packed;
} cdsp_network;

/* Writes to `speech` and `music` the probabilities (0...1) of every frame of `own`.
 *
 * `other` is the other channel and `leak` the levels to expect of it here (CDSP_BAND_COUNT per frame); either may be
 * null. `leak_gain` is in decibels. Every second frame is looked at, those between are the mean of their neighbours.
 * `inputs`, where not null, receives the CDSP_INPUT_COUNT inputs of every frame looked at. */
void cdsp_speech_network(
    const cdsp_channel *own, const cdsp_channel *other, const uint8_t *leak, float leak_gain,
    const cdsp_network *network, float *speech, float *music, int16_t *inputs);

/* Writes how far each frame stands above the noise in the mean of its bands, half decibels, 0...80. */
void cdsp_mean_excess(const uint8_t *bands, const uint8_t *floor, int32_t count, uint8_t *excess);

#endif
