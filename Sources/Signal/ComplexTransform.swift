import CDSP
import CFFTW
import Synchronization

/// A forward complex discrete Fourier transform of 256 points (FFTW, single precision).
///
/// In FFTW only execution may run concurrently, so plans are made and destroyed under one lock; `FFTW_ESTIMATE` makes
/// the same plan on every run, and with it the same last digits.
struct ComplexTransform: ~Copyable {
    private static let planner = Mutex<Void>(())

    private let plan: fftwf_plan
    let input = AlignedFloats(count: 2 * CDSP_TRANSFORM_LENGTH)
    let output = AlignedFloats(count: 2 * CDSP_TRANSFORM_LENGTH)

    init() {
        let (from, to) = (ComplexTransform.complex(input), ComplexTransform.complex(output))
        let length = Int32(CDSP_TRANSFORM_LENGTH)
        var plan: fftwf_plan?
        ComplexTransform.planner.withLock { _ in
            plan = fftwf_plan_dft_1d(length, from, to, FFTW_FORWARD, FFTW_ESTIMATE)
        }
        guard let plan else { fatalError("FFTW made no plan for \(length) points") }
        self.plan = plan
    }

    deinit {
        ComplexTransform.planner.withLock { _ in fftwf_destroy_plan(plan) }
    }

    /// Transforms `input` into `output`: interleaved real and imaginary parts, not scaled.
    func execute() {
        fftwf_execute_dft(plan, ComplexTransform.complex(input), ComplexTransform.complex(output))
    }

    private static func complex(_ floats: borrowing AlignedFloats) -> UnsafeMutablePointer<fftwf_complex> {
        UnsafeMutableRawPointer(floats.pointer).assumingMemoryBound(to: fftwf_complex.self)
    }
}
