#include "inputs.h"

#include <string.h>

#include "wide.h"

typedef float floats __attribute__((vector_size(32)));
typedef uint32_t groups __attribute__((vector_size(16)));
typedef int32_t quad_numbers __attribute__((vector_size(16)));

#define FORCED static inline __attribute__((always_inline))

/* Frames to either side: a phone, a syllable or two, a phrase; and for what leaks. */
static const int32_t half_widths[3] = {4, 20, 150};
enum { LEAK_HALF_WIDTH = 10, LONGEST_HALF_WIDTH = 150, FARTHEST_NEIGHBOUR = 16 };
/* Half decibels above the noise, limited. */
enum { LOWEST_EXCESS = -40, HIGHEST_EXCESS = 80, FARTHEST_LEVEL = 80 };

FORCED int32_t smaller(int32_t a, int32_t b) { return a < b ? a : b; }
FORCED int32_t greater(int32_t a, int32_t b) { return a > b ? a : b; }

FORCED codes load_codes(const uint8_t *from) {
    codes value;
    memcpy(&value, from, sizeof value);
    return value;
}

FORCED void put(int16_t *row, shorts values) { memcpy(row, &values, sizeof values); }

/* A register holds the bands of a frame, two in each number. */
FORCED shorts even_bands(codes bands) { return (shorts)(bands & 0xff); }
FORCED shorts odd_bands(codes bands) { return (shorts)(bands >> 8); }

FORCED shorts limited(shorts excess) {
    return __builtin_elementwise_max(
        __builtin_elementwise_min(excess, (shorts){0} + HIGHEST_EXCESS), (shorts){0} + LOWEST_EXCESS);
}

/* Pairs of bands above the noise and, where there is one, the leak: half decibels, twice their mean. */
FORCED shorts excess_at(const cdsp_channel *channel, const uint8_t *leak, int32_t frame) {
    codes bands = load_codes(channel->bands + frame * CDSP_BAND_COUNT);
    codes floor = load_codes(channel->floor + frame * CDSP_BAND_COUNT);
    shorts even = even_bands(floor), odd = odd_bands(floor);
    if (leak) {
        codes higher = load_codes(leak + frame * CDSP_BAND_COUNT);
        even = __builtin_elementwise_max(even, even_bands(higher));
        odd = __builtin_elementwise_max(odd, odd_bands(higher));
    }
    return limited(even_bands(bands) - even) + limited(odd_bands(bands) - odd);
}

/* What statistics are taken of: four wide bands, voicing, persistence, tone ratio, level. */
FORCED numbers series_at(const cdsp_channel *channel, int32_t frame) {
    groups bands;
    memcpy(&bands, channel->bands + frame * CDSP_BAND_COUNT, sizeof bands);
    groups wide = ((bands & 0xff) + (bands >> 8 & 0xff) + (bands >> 16 & 0xff) + (bands >> 24)) >> 2;
    quad_numbers others = {
        channel->voicing[frame], channel->persistence[frame], channel->tone_ratio[frame], channel->level[frame]};
    return __builtin_shufflevector((quad_numbers)wide, others, 0, 1, 2, 3, 4, 5, 6, 7);
}

FORCED void count_until(surroundings *around, int32_t end) {
    numbers last = around->last;
    totals all = around->history[around->counted % HISTORY];
    for (int32_t frame = around->counted; frame < end; frame++) {
        numbers now = series_at(around->own, frame);
        if (frame == 0) last = now;
        all.sums += now;
        all.squares += now * now;
        all.changes += __builtin_elementwise_abs(now - last);
        around->history[(frame + 1) % HISTORY] = all;
        last = now;
    }
    around->last = last;
    around->counted = greater(around->counted, end);
}

FORCED void count_leaks_until(surroundings *around, int32_t end) {
    for (; around->leaks_counted < end; around->leaks_counted++) {
        int32_t frame = around->leaks_counted;
        around->leaks[(frame + 1) % NEIGHBOURHOOD] =
            around->leaks[frame % NEIGHBOURHOOD] + excess_at(around->own, around->leak, frame);
    }
}

/* Before the first frame stands the first, behind the last frame the last. */
FORCED void find_pairs_until(surroundings *around, int32_t end) {
    for (; around->pairs_counted < end; around->pairs_counted += STEP) {
        int32_t there = smaller(greater(around->pairs_counted, 0), around->own->count - 1);
        around->pairs[(around->pairs_counted / STEP) & (NEIGHBOURHOOD - 1)] = excess_at(around->own, 0, there);
    }
}

FORCED shorts pairs_at(const surroundings *around, int32_t frame) {
    return around->pairs[(frame / STEP) & (NEIGHBOURHOOD - 1)];
}

/* Four bands at a time in two frames. */
FORCED shorts wide_bands(shorts a, shorts b) {
    shorts even = __builtin_shufflevector(a, b, 0, 2, 4, 6, 8, 10, 12, 14);
    return even + __builtin_shufflevector(a, b, 1, 3, 5, 7, 9, 11, 13, 15);
}

FORCED int16_t *put_spectrum(int16_t *row, const surroundings *around, int32_t frame) {
    const cdsp_channel *own = around->own;
    codes bands = load_codes(own->bands + frame * CDSP_BAND_COUNT);
    int16_t reference = (int16_t)(CDSP_INPUT_UNIT * own->speech_level);
    shorts leaks = around->leaks[(frame + 1) % NEIGHBOURHOOD] - around->leaks[frame % NEIGHBOURHOOD];
    put(row, pairs_at(around, frame) * (CDSP_INPUT_UNIT / 2));
    put(row + 8, (even_bands(bands) + odd_bands(bands)) * (CDSP_INPUT_UNIT / 2) - reference);
    put(row + 16, leaks * (CDSP_INPUT_UNIT / 2));
    shorts far = wide_bands(pairs_at(around, frame - 16), pairs_at(around, frame - 8));
    shorts near = wide_bands(pairs_at(around, frame - 4), pairs_at(around, frame + 4));
    shorts next = wide_bands(pairs_at(around, frame + 8), pairs_at(around, frame + 16));
    put(row + 24, far * (CDSP_INPUT_UNIT / 4));
    put(row + 32, near * (CDSP_INPUT_UNIT / 4));
    put(row + 40, next * (CDSP_INPUT_UNIT / 4));
    return row + 48;
}

/* In 16ths, of what is not negative. */
FORCED numbers rounded(floats value) {
    return __builtin_convertvector(value * (float)CDSP_INPUT_UNIT + 0.5f, numbers);
}

FORCED void put_numbers(int16_t *row, numbers values) { put(row, __builtin_convertvector(values, shorts)); }

/* Mean, deviation and mean change of every series. */
FORCED int16_t *put_statistics(int16_t *row, const surroundings *around, int32_t frame, int32_t half_width) {
    int32_t first = greater(frame - half_width, 0), end = smaller(frame + half_width + 1, around->own->count);
    const totals *before = &around->history[first % HISTORY], *all = &around->history[end % HISTORY];
    float scale = 1 / (float)(end - first);
    floats mean = __builtin_convertvector(all->sums - before->sums, floats) * scale;
    floats variance = __builtin_convertvector(all->squares - before->squares, floats) * scale - mean * mean;
    floats change = __builtin_convertvector(all->changes - before->changes, floats) * scale;
    int32_t level = CDSP_INPUT_UNIT * around->own->speech_level;
    numbers reference = {level, level, level, level, 0, 0, 0, level};
    put_numbers(row, rounded(mean) - reference);
    put_numbers(row + SERIES, rounded(__builtin_elementwise_sqrt(__builtin_elementwise_max(variance, (floats){0}))));
    put_numbers(row + 2 * SERIES, rounded(change));
    return row + 3 * SERIES;
}

FORCED int16_t *put_moment(int16_t *row, const surroundings *around, int32_t frame) {
    const cdsp_channel *own = around->own, *other = around->other;
    int32_t distance = FARTHEST_LEVEL, level = -FARTHEST_LEVEL, voicing = 0, persistence = 0;
    if (other) {
        distance = own->level[frame] - other->level[frame];
        distance = smaller(greater(distance, -FARTHEST_LEVEL), FARTHEST_LEVEL);
        level = greater(other->level[frame] - other->speech_level, -FARTHEST_LEVEL);
        voicing = other->voicing[frame];
        persistence = other->persistence[frame];
    }
    numbers values = {
        own->voicing[frame], own->persistence[frame], own->tone_ratio[frame], own->level[frame] - own->speech_level,
        distance, level, voicing, persistence};
    put_numbers(row, values * CDSP_INPUT_UNIT);
    return row + 8;
}

/* The sum must be one of 16 bits. */
FORCED int32_t total(shorts values) { return __builtin_reduce_add(values); }

static int16_t nearest(float value) { return (int16_t)(value < 0 ? value - 0.5f : value + 0.5f); }

/* The mean of all bands above noise and leak. */
FORCED int16_t leak_excess(const surroundings *around, int32_t frame) {
    int32_t first = greater(frame - LEAK_HALF_WIDTH, 0), end = smaller(frame + LEAK_HALF_WIDTH + 1, around->own->count);
    int32_t sum = total(around->leaks[end % NEIGHBOURHOOD] - around->leaks[first % NEIGHBOURHOOD]);
    return nearest((float)(sum * (CDSP_INPUT_UNIT / CDSP_BAND_COUNT)) / (float)(end - first));
}

void cdsp_begin_inputs(
    surroundings *around, const cdsp_channel *own, const cdsp_channel *other, const uint8_t *leak, float leak_gain
) {
    memset(around, 0, sizeof *around);
    around->own = own;
    around->other = other;
    around->leak = leak;
    around->leak_gain = leak_gain;
    around->pairs_counted = -FARTHEST_NEIGHBOUR;
}

WIDE void cdsp_put_inputs(surroundings *around, int32_t frame, int16_t *row) {
    const cdsp_channel *own = around->own;
    count_until(around, smaller(frame + LONGEST_HALF_WIDTH + 1, own->count));
    count_leaks_until(around, smaller(frame + LEAK_HALF_WIDTH + 1, own->count));
    find_pairs_until(around, frame + FARTHEST_NEIGHBOUR + 1);
    row = put_spectrum(row, around, frame);
    for (int i = 0; i < 3; i++) row = put_statistics(row, around, frame, half_widths[i]);
    row = put_moment(row, around, frame);
    row[0] = leak_excess(around, frame);
    row[1] = (int16_t)(CDSP_INPUT_UNIT * (own->speech_level - own->noise_level));
    row[2] = nearest(CDSP_INPUT_UNIT * around->leak_gain);
    row[3] = around->other ? CDSP_INPUT_UNIT : 0;
}

WIDE void cdsp_mean_excess(const uint8_t *bands, const uint8_t *floor, int32_t count, uint8_t *excess) {
    cdsp_channel channel = {.bands = bands, .floor = floor, .count = count};
    for (int32_t frame = 0; frame < count; frame++) {
        int32_t sum = total(excess_at(&channel, 0, frame));
        excess[frame] = (uint8_t)(sum < 0 ? 0 : sum / CDSP_BAND_COUNT);
    }
}
