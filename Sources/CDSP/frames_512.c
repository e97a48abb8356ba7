#ifdef __x86_64__
    #include <immintrin.h>
    #pragma clang attribute push(__attribute__((target("avx512f"))), apply_to = function)
    #define VECTOR_FLOATS 16
    #define DESCRIBE cdsp_describe_512
    #include "frames_kernel.h"
    #pragma clang attribute pop
#endif
