#include "inputs.h"

#include <string.h>

#include "wide.h"

/* The inputs that change from frame to frame, in pairs. */
enum { PAIRS = (CDSP_INPUT_COUNT - CDSP_CONSTANT_COUNT + 1) / 2 };

/* A value of every frame of a batch. */
typedef float lanes __attribute__((vector_size(4 * CDSP_LANES)));
typedef int32_t whole_lanes __attribute__((vector_size(4 * CDSP_LANES)));

/* One of the hidden sums: inputs are in 16ths, packed weights in 32 768ths. */
static const float sum_unit = 1.0f / (CDSP_INPUT_UNIT * 32768);
static const float table_unit = 1.0f / 65536;

/* What biases and constant inputs add to the hidden units. */
static void find_biases(const int32_t *table, const int16_t *row, int32_t *biases) {
    const int32_t *own = table + CDSP_INPUT_COUNT * CDSP_HIDDEN_COUNT;
    for (int unit = 0; unit < CDSP_HIDDEN_COUNT; unit++) {
        int64_t sum = (int64_t)own[unit] * CDSP_INPUT_UNIT;
        for (int i = CDSP_INPUT_COUNT - CDSP_CONSTANT_COUNT; i < CDSP_INPUT_COUNT; i++) {
            sum += (int64_t)table[i * CDSP_HIDDEN_COUNT + unit] * row[i];
        }
        biases[unit] = (int32_t)(sum / 2);
    }
}

/* 1 / (1 + e^-x) to within 3e-7: 2^f by a polynomial between -1/2 and 1/2, the rest of the power by its exponent. */
static inline __attribute__((always_inline)) lanes logistic(lanes x) {
    lanes power = x * -1.44269504f;
    power = __builtin_elementwise_max(__builtin_elementwise_min(power, (lanes){0} + 100.0f), (lanes){0} - 100.0f);
    whole_lanes whole = __builtin_convertvector(power + 127.5f, whole_lanes);
    lanes f = power - __builtin_convertvector(whole - 127, lanes);
    lanes exponential = 1 + f * (0.69314718f + f * (0.24022651f + f * (0.05550349f + f * (0.00961810f
        + f * (0.00133336f + f * 0.00015469f)))));
    return 1 / (1 + exponential * (lanes)(whole << 23));
}

/* The answers of a batch, from the hidden sums. */
WIDE static void answer(const int32_t *hidden, const int32_t *weights, const int32_t *biases, float answers[2][CDSP_LANES]) {
    for (int i = 0; i < 2; i++) {
        lanes sum = (lanes){0} + (float)biases[i] * table_unit;
        for (int unit = 0; unit < CDSP_HIDDEN_COUNT; unit++) {
            whole_lanes value;
            memcpy(&value, hidden + unit * CDSP_LANES, sizeof value);
            value = __builtin_elementwise_max(value, (whole_lanes){0});
            float weight = (float)weights[i * CDSP_HIDDEN_COUNT + unit] * (table_unit * sum_unit);
            sum += __builtin_convertvector(value, lanes) * weight;
        }
        lanes probability = logistic(sum);
        memcpy(answers[i], &probability, sizeof probability);
    }
}

typedef int32_t four __attribute__((vector_size(16)));

/* Pairs of inputs of all frames side by side: four by four. */
static void spread_rows(int16_t rows[CDSP_LANES][ROW], int32_t *pairs) {
    for (int pair = 0; pair < ROW / 2; pair += 4) {
        for (int lane = 0; lane < CDSP_LANES; lane += 4) {
            four a, b, c, d;
            memcpy(&a, rows[lane] + 2 * pair, sizeof a);
            memcpy(&b, rows[lane + 1] + 2 * pair, sizeof b);
            memcpy(&c, rows[lane + 2] + 2 * pair, sizeof c);
            memcpy(&d, rows[lane + 3] + 2 * pair, sizeof d);
            four ab = __builtin_shufflevector(a, b, 0, 4, 1, 5), cd = __builtin_shufflevector(c, d, 0, 4, 1, 5);
            four ab2 = __builtin_shufflevector(a, b, 2, 6, 3, 7), cd2 = __builtin_shufflevector(c, d, 2, 6, 3, 7);
            four spread[4] = {
                __builtin_shufflevector(ab, cd, 0, 1, 4, 5), __builtin_shufflevector(ab, cd, 2, 3, 6, 7),
                __builtin_shufflevector(ab2, cd2, 0, 1, 4, 5), __builtin_shufflevector(ab2, cd2, 2, 3, 6, 7)};
            for (int i = 0; i < 4; i++) memcpy(pairs + (pair + i) * CDSP_LANES + lane, spread + i, sizeof *spread);
        }
    }
}

static void fill_between(float *values, int32_t count) {
    for (int32_t frame = 1; frame < count; frame += STEP) {
        int32_t after = frame + 1 < count ? frame + 1 : frame - 1;
        values[frame] = 0.5f * (values[frame - 1] + values[after]);
    }
}

void cdsp_speech_network(
    const cdsp_channel *own, const cdsp_channel *other, const uint8_t *leak, float leak_gain,
    const cdsp_network *network, float *speech, float *music, int16_t *inputs
) {
    const int32_t *weights = network->table + (CDSP_INPUT_COUNT + 1) * CDSP_HIDDEN_COUNT;
    surroundings around;
    int16_t rows[CDSP_LANES][ROW] = {{0}};
    int32_t pairs[ROW / 2 * CDSP_LANES], hidden[CDSP_HIDDEN_COUNT * CDSP_LANES], biases[CDSP_HIDDEN_COUNT];
    float answers[2][CDSP_LANES];
    cdsp_begin_inputs(&around, own, other, leak, leak_gain);
    for (int32_t start = 0; start < own->count; start += STEP * CDSP_LANES) {
        int32_t left = (own->count - start + STEP - 1) / STEP, frames = left < CDSP_LANES ? left : CDSP_LANES;
        for (int lane = 0; lane < frames; lane++) cdsp_put_inputs(&around, start + STEP * lane, rows[lane]);
        for (int lane = 0; inputs && lane < frames; lane++) {
            memcpy(inputs, rows[lane], CDSP_INPUT_COUNT * sizeof *inputs);
            inputs += CDSP_INPUT_COUNT;
        }
        if (start == 0) find_biases(network->table, rows[0], biases);
        spread_rows(rows, pairs);
        cdsp_dense((const int16_t *)pairs, PAIRS, network->packed, biases, CDSP_HIDDEN_COUNT, hidden);
        answer(hidden, weights, weights + 2 * CDSP_HIDDEN_COUNT, answers);
        for (int lane = 0; lane < frames; lane++) {
            speech[start + STEP * lane] = answers[0][lane];
            music[start + STEP * lane] = answers[1][lane];
        }
    }
    fill_between(speech, own->count);
    fill_between(music, own->count);
}
