#ifdef __x86_64__
    #include <immintrin.h>
    #include <string.h>
    #pragma clang attribute push(__attribute__((target("avx512f,avx512vnni"))), apply_to = function)
    #define VECTOR_FLOATS 16
    #define DENSE cdsp_dense_512
    #include "dense_kernel.h"
    #pragma clang attribute pop
#endif
