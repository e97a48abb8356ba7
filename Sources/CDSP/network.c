#include "CDSP.h"

#include <math.h>

/* What statistics are taken of: four wide bands, voicing, persistence, tone ratio, level. */
enum { SERIES = 8, GROUPS = 8, WINDOWS = 3, STEP = 2 };

/* Frames to either side: a phone, a syllable or two, a phrase; and for what leaks. */
static const int32_t half_widths[WINDOWS] = {4, 20, 150};
static const int32_t leak_half_width = 10;
/* Frames at which the spectrum is looked at again. */
static const int32_t neighbours[6] = {-16, -8, -4, 4, 8, 16};

/* Sums over a window that moves on frame by frame. Whole numbers: where it is says all, not how it came there. */
typedef struct {
    int32_t first, end;
    int32_t sum[SERIES], squares[SERIES], changes[SERIES];
} statistics;

static void series_at(const cdsp_channel *channel, int32_t frame, int32_t *out) {
    const uint8_t *bands = channel->bands + frame * CDSP_BAND_COUNT;
    for (int group = 0; group < 4; group++) {
        out[group] = (bands[4 * group] + bands[4 * group + 1] + bands[4 * group + 2] + bands[4 * group + 3]) / 4;
    }
    out[4] = channel->voicing[frame];
    out[5] = channel->persistence[frame];
    out[6] = channel->tone_ratio[frame];
    out[7] = channel->level[frame];
}

static void count_in(statistics *window, const cdsp_channel *channel, int32_t frame, int32_t sign) {
    int32_t now[SERIES], before[SERIES];
    series_at(channel, frame, now);
    series_at(channel, frame > 0 ? frame - 1 : 0, before);
    for (int i = 0; i < SERIES; i++) {
        int32_t step = now[i] - before[i];
        window->sum[i] += sign * now[i];
        window->squares[i] += sign * (now[i] * now[i]);
        window->changes[i] += sign * (step < 0 ? -step : step);
    }
}

static void move_to(statistics *window, const cdsp_channel *channel, int32_t frame, int32_t half_width) {
    int32_t end = frame + half_width + 1 < channel->count ? frame + half_width + 1 : channel->count;
    for (; window->end < end; window->end++) count_in(window, channel, window->end, 1);
    for (; window->first < frame - half_width; window->first++) count_in(window, channel, window->first, -1);
}

static float *put_statistics(float *row, const statistics *window, float speech_level) {
    float scale = 1 / (float)(window->end - window->first);
    for (int i = 0; i < SERIES; i++) {
        float mean = scale * (float)window->sum[i];
        float variance = scale * (float)window->squares[i] - mean * mean;
        row[i] = mean - (i < 4 || i == 7 ? speech_level : 0);
        row[SERIES + i] = sqrtf(variance > 0 ? variance : 0);
        row[2 * SERIES + i] = scale * (float)window->changes[i];
    }
    return row + 3 * SERIES;
}

static inline int32_t limited(int32_t excess) { return excess < -40 ? -40 : excess > 80 ? 80 : excess; }

/* Pairs of bands above `base` and, where not null, above `second` too: half decibels, twice their mean. */
static void excess_at(const cdsp_channel *channel, const uint8_t *second, int32_t frame, int32_t *pairs) {
    const uint8_t *bands = channel->bands + frame * CDSP_BAND_COUNT;
    const uint8_t *floor = channel->floor + frame * CDSP_BAND_COUNT;
    const uint8_t *higher = second ? second + frame * CDSP_BAND_COUNT : floor;
    int32_t excess[CDSP_BAND_COUNT];
    for (int band = 0; band < CDSP_BAND_COUNT; band++) {
        int32_t base = floor[band] > higher[band] ? floor[band] : higher[band];
        excess[band] = limited(bands[band] - base);
    }
    for (int pair = 0; pair < GROUPS; pair++) pairs[pair] = excess[2 * pair] + excess[2 * pair + 1];
}

static void leak_in(int32_t *sum, const cdsp_channel *own, const uint8_t *leak, int32_t frame, int32_t sign) {
    int32_t pairs[GROUPS], all = 0;
    excess_at(own, leak, frame, pairs);
    for (int pair = 0; pair < GROUPS; pair++) all += pairs[pair];
    *sum += sign * all;
}

/* The mean of all bands above noise and leak. */
static float leak_excess(statistics *window, const cdsp_channel *own, const uint8_t *leak, int32_t frame) {
    int32_t end = frame + leak_half_width + 1 < own->count ? frame + leak_half_width + 1 : own->count;
    for (; window->end < end; window->end++) leak_in(window->sum, own, leak, window->end, 1);
    for (; window->first < frame - leak_half_width; window->first++) leak_in(window->sum, own, leak, window->first, -1);
    return (float)window->sum[0] / (float)(CDSP_BAND_COUNT * (window->end - window->first));
}

static float *put_pairs(float *row, const int32_t *pairs) {
    for (int pair = 0; pair < GROUPS; pair++) row[pair] = 0.5f * (float)pairs[pair];
    return row + GROUPS;
}

static float *put_spectrum(float *row, const cdsp_channel *own, const uint8_t *leak, int32_t frame) {
    int32_t pairs[GROUPS];
    excess_at(own, 0, frame, pairs);
    row = put_pairs(row, pairs);
    const uint8_t *bands = own->bands + frame * CDSP_BAND_COUNT;
    for (int pair = 0; pair < GROUPS; pair++) {
        *row++ = 0.5f * (float)(bands[2 * pair] + bands[2 * pair + 1]) - own->speech_level;
    }
    excess_at(own, leak, frame, pairs);
    row = put_pairs(row, pairs);
    for (int i = 0; i < 6; i++) {
        int32_t at = frame + neighbours[i] < 0 ? 0 : frame + neighbours[i];
        excess_at(own, 0, at < own->count ? at : own->count - 1, pairs);
        for (int group = 0; group < 4; group++) *row++ = 0.25f * (float)(pairs[2 * group] + pairs[2 * group + 1]);
    }
    return row;
}

static float *put_other(float *row, const cdsp_channel *own, const cdsp_channel *other, int32_t frame) {
    float distance = 80, level = -80, voicing = 0, persistence = 0;
    if (other) {
        distance = (float)(own->level[frame] - other->level[frame]);
        distance = distance < -80 ? -80 : distance > 80 ? 80 : distance;
        level = (float)other->level[frame] - other->speech_level;
        level = level < -80 ? -80 : level;
        voicing = other->voicing[frame];
        persistence = other->persistence[frame];
    }
    row[0] = distance;
    row[1] = level;
    row[2] = voicing;
    row[3] = persistence;
    return row + 4;
}

/* What the network sees of one frame; frames only go up. */
typedef struct {
    statistics windows[WINDOWS], leak;
} surroundings;

static void put_inputs(
    float *row, surroundings *around, const cdsp_channel *own, const cdsp_channel *other, const uint8_t *leak,
    float leak_gain, int32_t frame) {
    float *next = put_spectrum(row, own, leak, frame);
    for (int i = 0; i < WINDOWS; i++) {
        move_to(&around->windows[i], own, frame, half_widths[i]);
        next = put_statistics(next, &around->windows[i], own->speech_level);
    }
    *next++ = own->voicing[frame];
    *next++ = own->persistence[frame];
    *next++ = own->tone_ratio[frame];
    *next++ = (float)own->level[frame] - own->speech_level;
    next = put_other(next, own, other, frame);
    *next++ = leak_excess(&around->leak, own, leak, frame);
    *next++ = own->speech_level - own->noise_level;
    *next++ = leak_gain;
    *next = other ? 1 : 0;
}

/* The logistic answer of one frame of a batch, from the hidden units before they are rectified. */
static float answer(const float *hidden, const float *weights, float bias) {
    float sum = bias;
    for (int unit = 0; unit < CDSP_HIDDEN_COUNT; unit++) {
        float value = hidden[unit * CDSP_LANES];
        sum += (value > 0 ? value : 0) * weights[unit];
    }
    return 1 / (1 + expf(-sum));
}

void cdsp_mean_excess(const uint8_t *bands, const uint8_t *floor, int32_t count, uint8_t *excess) {
    for (int32_t frame = 0; frame < count; frame++) {
        int32_t sum = 0;
        for (int32_t i = frame * CDSP_BAND_COUNT; i < (frame + 1) * CDSP_BAND_COUNT; i++) {
            sum += limited(bands[i] - floor[i]);
        }
        excess[frame] = (uint8_t)(sum < 0 ? 0 : sum / CDSP_BAND_COUNT);
    }
}

void cdsp_speech_network(
    const cdsp_channel *own, const cdsp_channel *other, const uint8_t *leak, float leak_gain, const float *weights,
    float *speech, float *music, float *inputs) {
    const float *biases = weights + CDSP_INPUT_COUNT * CDSP_HIDDEN_COUNT, *out = biases + CDSP_HIDDEN_COUNT;
    surroundings around = {0};
    float row[CDSP_INPUT_COUNT], batch[CDSP_INPUT_COUNT * CDSP_LANES] = {0}, hidden[CDSP_HIDDEN_COUNT * CDSP_LANES];
    for (int32_t start = 0; start < own->count; start += STEP * CDSP_LANES) {
        for (int lane = 0; lane < CDSP_LANES && start + STEP * lane < own->count; lane++) {
            put_inputs(row, &around, own, other, leak, leak_gain, start + STEP * lane);
            for (int i = 0; i < CDSP_INPUT_COUNT; i++) batch[i * CDSP_LANES + lane] = row[i];
            for (int i = 0; inputs && i < CDSP_INPUT_COUNT; i++) *inputs++ = row[i];
        }
        cdsp_dense(batch, CDSP_INPUT_COUNT, weights, biases, CDSP_HIDDEN_COUNT, hidden);
        for (int lane = 0; lane < CDSP_LANES && start + STEP * lane < own->count; lane++) {
            int32_t frame = start + STEP * lane;
            speech[frame] = answer(hidden + lane, out, out[2 * CDSP_HIDDEN_COUNT]);
            music[frame] = answer(hidden + lane, out + CDSP_HIDDEN_COUNT, out[2 * CDSP_HIDDEN_COUNT + 1]);
        }
    }
    for (int32_t frame = 1; frame < own->count; frame += STEP) {
        int32_t after = frame + 1 < own->count ? frame + 1 : frame - 1;
        speech[frame] = 0.5f * (speech[frame - 1] + speech[after]);
        music[frame] = 0.5f * (music[frame - 1] + music[after]);
    }
}
