/* A layer of a network over a batch of frames, compiled once for every VECTOR_FLOATS. */

#include "frames.h"
#include "vectors.h"

/* Eight units share each load of an input. */
enum { UNITS_AT_ONCE = 8 };

void DENSE(const float *inputs, long count, const float *weights, const float *biases, long units, float *out) {
    for (long unit = 0; unit < units; unit += UNITS_AT_ONCE) {
        for (int lane = 0; lane < CDSP_LANES; lane += VECTOR_FLOATS) {
            vector sums[UNITS_AT_ONCE];
            for (int i = 0; i < UNITS_AT_ONCE; i++) sums[i] = all(biases[unit + i]);
            for (long input = 0; input < count; input++) {
                vector value = load(inputs + input * CDSP_LANES + lane);
                const float *row = weights + input * units + unit;
                for (int i = 0; i < UNITS_AT_ONCE; i++) sums[i] += value * row[i];
            }
            for (int i = 0; i < UNITS_AT_ONCE; i++) store(out + (unit + i) * CDSP_LANES + lane, sums[i]);
        }
    }
}
