#ifdef __x86_64__
    #pragma clang attribute push(__attribute__((target("avx512f"))), apply_to = function)
    #define VECTOR_FLOATS 16
    #define DESCRIBE cdsp_describe_512
    #define DENSE cdsp_dense_512
    #include "frames_kernel.h"
    #include "dense_kernel.h"
    #pragma clang attribute pop
#endif
