import CFFTW

/// Memory that FFTW's SIMD code can use, zeroed at first and freed with its owner.
struct AlignedFloats: ~Copyable {
    let pointer: UnsafeMutablePointer<Float>
    let count: Int

    init(count: Int) {
        guard let pointer = fftwf_alloc_real(count) else { fatalError("out of memory for \(count) floats") }
        pointer.initialize(repeating: 0, count: count)
        self.pointer = pointer
        self.count = count
    }

    deinit { fftwf_free(pointer) }
}
