#include "CDSP.h"

#include <string.h>

#include "wide.h"

/* FLAC frames (RFC 9639): 16 bits, one or two channels. Every read is checked against the end of the bytes; whatever is
 * not as it should be ends the frame, and a frame counts only when its checksum is right. */

#define FORCED static inline __attribute__((always_inline))

enum { HIGHEST_ORDER = 32 };

/* The next bits stand at the top of `bits`, `held` of them; behind the end come zeros, and `missing` says so. */
typedef struct {
    const uint8_t *next, *end;
    uint64_t bits;
    int held;
    int missing;
} bit_reader;

FORCED void refill(bit_reader *reader) {
    if (reader->end - reader->next >= 8) {
        uint64_t bytes;
        memcpy(&bytes, reader->next, sizeof bytes);
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
        bytes = __builtin_bswap64(bytes);
#endif
        reader->bits |= bytes >> reader->held;
        int taken = (63 - reader->held) / 8;
        reader->next += taken;
        reader->held += 8 * taken;
        return;
    }
    while (reader->held < 56 && reader->next < reader->end) {
        reader->bits |= (uint64_t)*reader->next++ << (56 - reader->held);
        reader->held += 8;
    }
}

/* Up to 32 bits. */
static inline uint32_t take(bit_reader *reader, int count) {
    if (count == 0) return 0;
    if (reader->held < count) refill(reader);
    if (reader->held < count) {
        reader->missing = 1;
        return 0;
    }
    uint32_t value = (uint32_t)(reader->bits >> (64 - count));
    reader->bits <<= count;
    reader->held -= count;
    return value;
}

static inline int32_t take_signed(bit_reader *reader, int count) {
    if (count == 0) return 0;
    return (int32_t)(take(reader, count) << (32 - count)) >> (32 - count);
}

/* Zeros before the next one, which is taken too. */
static inline uint32_t take_unary(bit_reader *reader) {
    uint32_t zeros = 0;
    for (;;) {
        if (reader->held < 32) refill(reader);
        if (reader->held == 0) {
            reader->missing = 1;
            return 0;
        }
        int leading = reader->bits ? __builtin_clzll(reader->bits) : 64;
        if (leading < reader->held) {
            reader->bits = reader->bits << leading << 1;
            reader->held -= leading + 1;
            return zeros + (uint32_t)leading;
        }
        zeros += (uint32_t)reader->held;
        reader->bits = 0;
        reader->held = 0;
    }
}

FORCED int32_t unfolded(uint32_t value) { return (int32_t)((value >> 1) ^ (0 - (value & 1))); }

static int32_t take_long_code(bit_reader *reader, int parameter) {
    uint32_t high = take_unary(reader);
    return unfolded(high << parameter | take(reader, parameter));
}

/* A code from what is held, if all of it is. */
FORCED int32_t take_code(bit_reader *reader, int parameter) {
    int leading = reader->bits ? __builtin_clzll(reader->bits) : 64, length = leading + 1 + parameter;
    if (__builtin_expect(length > reader->held, 0)) return take_long_code(reader, parameter);
    /* The one that ends the zeros is taken off. */
    uint32_t low = (uint32_t)(reader->bits << leading << 1 >> 1 >> (63 - parameter));
    reader->bits <<= length;
    reader->held -= length;
    return unfolded((uint32_t)leading << parameter | low);
}

/* Codes that are mostly held after one refill. */
enum { CODES_AT_ONCE = 4 };

SHIFTING static void take_rice(bit_reader *shared, int parameter, long count, int32_t *out) {
    /* A copy stays in registers; what `shared` points to could be what is written. */
    bit_reader reader = *shared;
    long i = 0;
    for (; i + CODES_AT_ONCE <= count && !reader.missing; i += CODES_AT_ONCE) {
        refill(&reader);
        for (int j = 0; j < CODES_AT_ONCE; j++) out[i + j] = take_code(&reader, parameter);
    }
    for (; i < count && !reader.missing; i++) {
        refill(&reader);
        out[i] = take_code(&reader, parameter);
    }
    *shared = reader;
}

static int take_residual(bit_reader *reader, long length, int order, int32_t *out) {
    uint32_t method = take(reader, 2);
    if (method > 1) return 0;
    int parameter_bits = method ? 5 : 4, partition_order = (int)take(reader, 4);
    long partition = length >> partition_order;
    if (partition << partition_order != length || partition < order) return 0;
    long at = order;
    for (int i = 0; i < 1 << partition_order && !reader->missing; i++) {
        long count = i == 0 ? partition - order : partition;
        int parameter = (int)take(reader, parameter_bits);
        if (parameter == (1 << parameter_bits) - 1) {
            int width = (int)take(reader, 5);
            for (long j = 0; j < count; j++) out[at + j] = take_signed(reader, width);
        } else {
            take_rice(reader, parameter, count, out + at);
        }
        at += count;
    }
    return !reader->missing;
}

/* Adds to each value what those before it predict. The newest comes last, as only it has to be waited for. */
static inline __attribute__((always_inline)) void predict_order(
    const int32_t *factors, int order, int shift, long length, int32_t *values
) {
    for (long i = order; i < length; i++) {
        int64_t sum = 0;
        for (int j = order - 1; j >= 0; j--) sum += (int64_t)factors[j] * values[i - 1 - j];
        values[i] = (int32_t)((uint32_t)values[i] + (uint32_t)(sum >> shift));
    }
}

#define ORDER(order) case order: predict_order(factors, order, shift, length, values); break;

static void predict(const int32_t *factors, int order, int shift, long length, int32_t *values) {
    switch (order) {
        case 0: break;
        ORDER(1) ORDER(2) ORDER(3) ORDER(4) ORDER(5) ORDER(6) ORDER(7) ORDER(8) ORDER(9) ORDER(10) ORDER(11) ORDER(12)
        default: predict_order(factors, order, shift, length, values);
    }
}

static int take_fixed(bit_reader *reader, int order, int width, long length, int32_t *values) {
    static const int32_t factors[5][4] = {{0}, {1}, {2, -1}, {3, -3, 1}, {4, -6, 4, -1}};
    for (int i = 0; i < order; i++) values[i] = take_signed(reader, width);
    if (!take_residual(reader, length, order, values)) return 0;
    predict(factors[order], order, 0, length, values);
    return 1;
}

static int take_linear(bit_reader *reader, int order, int width, long length, int32_t *values) {
    int32_t factors[HIGHEST_ORDER];
    for (int i = 0; i < order; i++) values[i] = take_signed(reader, width);
    int precision = (int)take(reader, 4) + 1, shift = take_signed(reader, 5);
    if (precision == 16 || shift < 0) return 0;
    for (int i = 0; i < order; i++) factors[i] = take_signed(reader, precision);
    if (!take_residual(reader, length, order, values)) return 0;
    predict(factors, order, shift, length, values);
    return 1;
}

static int take_subframe(bit_reader *reader, int width, long length, int32_t *values) {
    uint32_t head = take(reader, 8), type = head >> 1 & 63;
    int wasted = 0;
    if (head >> 7) return 0;
    if (head & 1) wasted = (int)take_unary(reader) + 1;
    if (wasted >= width) return 0;
    width -= wasted;
    int is_right = 1;
    if (type == 0) {
        int32_t value = take_signed(reader, width);
        for (long i = 0; i < length; i++) values[i] = value;
    } else if (type == 1) {
        for (long i = 0; i < length; i++) values[i] = take_signed(reader, width);
    } else if (type >= 8 && type <= 12 && (long)type - 8 <= length) {
        is_right = take_fixed(reader, (int)type - 8, width, length, values);
    } else if (type >= 32 && (long)type - 31 <= length) {
        is_right = take_linear(reader, (int)type - 31, width, length, values);
    } else {
        return 0;
    }
    for (long i = 0; wasted > 0 && i < length; i++) values[i] = (int32_t)((uint32_t)values[i] << wasted);
    return is_right && !reader->missing;
}

enum { LEFT_SIDE = 8, RIGHT_SIDE = 9, MID_SIDE = 10 };

/* Channels stored as sums and differences. */
static void join_channels(int assignment, long length, int32_t *restrict a, int32_t *restrict b) {
    if (assignment == LEFT_SIDE) {
        for (long i = 0; i < length; i++) b[i] = (int32_t)((uint32_t)a[i] - (uint32_t)b[i]);
    } else if (assignment == RIGHT_SIDE) {
        for (long i = 0; i < length; i++) a[i] = (int32_t)((uint32_t)a[i] + (uint32_t)b[i]);
    } else if (assignment == MID_SIDE) {
        for (long i = 0; i < length; i++) {
            uint32_t mid = (uint32_t)a[i] << 1 | ((uint32_t)b[i] & 1), side = (uint32_t)b[i];
            a[i] = (int32_t)(mid + side) >> 1;
            b[i] = (int32_t)(mid - side) >> 1;
        }
    }
}

static void deliver(const int32_t *restrict a, const int32_t *restrict b, int channels, long length, float *restrict out) {
    const float unit = 1.0f / 32768;
    if (channels == 1) {
        for (long i = 0; i < length; i++) out[i] = (float)(int16_t)a[i] * unit;
        return;
    }
    for (long i = 0; i < length; i++) {
        out[2 * i] = (float)(int16_t)a[i] * unit;
        out[2 * i + 1] = (float)(int16_t)b[i] * unit;
    }
}

typedef struct {
    int assignment;
    long length;
} frame_head;

static uint8_t checksum8(const uint8_t *bytes, long count) {
    uint8_t sum = 0;
    for (long i = 0; i < count; i++) {
        sum ^= bytes[i];
        for (int bit = 0; bit < 8; bit++) sum = (uint8_t)(sum << 1 ^ (sum >> 7) * 0x07);
    }
    return sum;
}

static int take_head(bit_reader *reader, const uint8_t *start, frame_head *head) {
    static const int rate_bytes[16] = {[12] = 1, [13] = 2, [14] = 2};
    if (take(reader, 15) != 0x7ffc) return 0;
    take(reader, 1);
    int size_code = (int)take(reader, 4), rate_code = (int)take(reader, 4);
    head->assignment = (int)take(reader, 4);
    int width_code = (int)take(reader, 3);
    if (take(reader, 1) || (width_code != 0 && width_code != 4) || rate_code == 15 || size_code == 0) return 0;
    /* The frame's number, as UTF-8 has it: what counts is its length. */
    uint32_t first = take(reader, 8);
    int more = first < 0x80 ? 0 : __builtin_clz(~(first << 24)) - 1;
    if (first == 0xff || (first >= 0x80 && first < 0xc0)) return 0;
    for (int i = 0; i < more; i++) {
        if (take(reader, 8) >> 6 != 2) return 0;
    }
    if (size_code == 1) head->length = 192;
    else if (size_code <= 5) head->length = 576L << (size_code - 2);
    else if (size_code <= 7) head->length = (long)take(reader, size_code == 6 ? 8 : 16) + 1;
    else head->length = 256L << (size_code - 8);
    take(reader, 8 * rate_bytes[rate_code]);
    long bytes = reader->next - start - reader->held / 8;
    uint32_t sum = take(reader, 8);
    return !reader->missing && checksum8(start, bytes) == sum;
}

void cdsp_flac_tables(uint16_t *tables) {
    for (int i = 0; i < 256; i++) {
        uint16_t sum = (uint16_t)(i << 8);
        for (int bit = 0; bit < 8; bit++) sum = (uint16_t)(sum << 1 ^ (sum >> 15) * 0x8005);
        tables[i] = sum;
    }
    for (int n = 1; n < 8; n++) {
        for (int i = 0; i < 256; i++) {
            uint16_t before = tables[256 * (n - 1) + i];
            tables[256 * n + i] = (uint16_t)(before << 8 ^ tables[before >> 8]);
        }
    }
}

/* Eight bytes at a time: what each adds is looked up by its distance from the last. */
static uint16_t checksum16(const uint8_t *bytes, long count, const uint16_t *tables) {
    uint16_t sum = 0;
    for (; count >= 8; count -= 8, bytes += 8) {
        sum = tables[7 * 256 + (bytes[0] ^ sum >> 8)] ^ tables[6 * 256 + (bytes[1] ^ (sum & 0xff))]
            ^ tables[5 * 256 + bytes[2]] ^ tables[4 * 256 + bytes[3]] ^ tables[3 * 256 + bytes[4]]
            ^ tables[2 * 256 + bytes[5]] ^ tables[256 + bytes[6]] ^ tables[bytes[7]];
    }
    for (; count > 0; count--, bytes++) sum = (uint16_t)(sum << 8 ^ tables[sum >> 8 ^ *bytes]);
    return sum;
}

long cdsp_flac_frame(
    const uint8_t *bytes, long count, int channels, long longest, const uint16_t *tables, int32_t *work,
    float *samples, long *used
) {
    bit_reader reader = {.next = bytes, .end = bytes + count};
    frame_head head;
    if (!take_head(&reader, bytes, &head) || head.length > longest) return 0;
    if (channels == 1 ? head.assignment != 0 : head.assignment != 1 && (head.assignment < 8 || head.assignment > 10)) {
        return 0;
    }
    int32_t *values[2] = {work, work + longest};
    for (int channel = 0; channel < channels; channel++) {
        int is_side = head.assignment == (channel == 0 ? RIGHT_SIDE : LEFT_SIDE)
            || (channel == 1 && head.assignment == MID_SIDE);
        if (!take_subframe(&reader, is_side ? 17 : 16, head.length, values[channel])) return 0;
    }
    take(&reader, reader.held % 8);
    long length = reader.next - bytes - reader.held / 8;
    uint32_t sum = take(&reader, 16);
    if (reader.missing || checksum16(bytes, length, tables) != sum) return 0;
    if (channels == 2) join_channels(head.assignment, head.length, values[0], values[1]);
    deliver(values[0], values[1], channels, head.length, samples);
    *used = length + 2;
    return head.length;
}
