/// Bytes that a decoder finds in a file in place of those that stand there.
struct Correction {
    let offset: Int
    let bytes: [UInt8]

    /// Corrects what was read from `start` on.
    func apply(to memory: UnsafeMutableRawBufferPointer, readFrom start: Int) {
        for (index, byte) in bytes.enumerated() where memory.indices.contains(offset + index - start) {
            memory[offset + index - start] = byte
        }
    }
}
