#ifndef CDSP_FLAC_H
#define CDSP_FLAC_H

#include <stdint.h>

/* Of frames that are worth the memory. */
enum { CDSP_FLAC_LONGEST_FRAME = 16384 };

/* Eight tables of 256 for the checksums of frames. */
void cdsp_flac_tables(uint16_t *tables);

/* Decodes the FLAC frame (RFC 9639) at the start of `bytes`: 16 bits, one or two channels, at most `longest` samples per
 * channel.
 *
 * Writes interleaved samples in -1...1 and how many bytes were `used`; returns the samples per channel. 0 where there is
 * no whole frame of that kind, or its checksum is wrong. `work` holds 2 * `longest` numbers, `samples` those of all
 * channels. */
long cdsp_flac_frame(
    const uint8_t *bytes, long count, int channels, long longest, const uint16_t *tables, int32_t *work,
    float *samples, long *used);

#endif
