/* Functions marked WIDE are compiled for wider vector registers too; the loader takes what the processor has. They
 * calculate in whole numbers or lane by lane, and nothing is fused, so that both give the same. */
#if defined(__x86_64__) && defined(__ELF__)
    #define WIDE __attribute__((target_clones("avx2", "default")))
    /* The same for processors that count zeros and shift by any register in one step. */
    #define SHIFTING __attribute__((target_clones("arch=x86-64-v3", "default")))
#else
    #define WIDE
    #define SHIFTING
#endif

/* Vectors wider than the baseline's registers are only handed to functions that are always inlined. */
#ifdef __clang__
    #pragma clang diagnostic ignored "-Wpsabi"
#endif

#pragma STDC FP_CONTRACT OFF
