#ifdef __x86_64__
    #include <immintrin.h>
    #pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
    #define VECTOR_FLOATS 8
    #define DESCRIBE cdsp_describe_256
    #define DENSE cdsp_dense_256
    #include "frames_kernel.h"
    #include "dense_kernel.h"
    #pragma clang attribute pop
#endif
