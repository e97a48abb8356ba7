/// Flags of frames, made many at a time: `map` appends one after the other, which takes ten times as long.
enum Flags {
    /// Where a test holds for the value of a frame.
    @inline(__always)
    static func of<Value>(_ values: [Value], where holds: (Value) -> Bool) -> [Bool] {
        values.withUnsafeBufferPointer { values in
            [Bool](unsafeUninitializedCapacity: values.count) { flags, count in
                for index in values.indices { flags.initializeElement(at: index, to: holds(values[index])) }
                count = values.count
            }
        }
    }

    /// Where a test holds for two values of a frame.
    @inline(__always)
    static func of<One, Other>(_ one: [One], _ other: [Other], where hold: (One, Other) -> Bool) -> [Bool] {
        precondition(one.count == other.count, "two values for each frame")
        return one.withUnsafeBufferPointer { one in
            other.withUnsafeBufferPointer { other in
                [Bool](unsafeUninitializedCapacity: one.count) { flags, count in
                    for index in one.indices { flags.initializeElement(at: index, to: hold(one[index], other[index])) }
                    count = one.count
                }
            }
        }
    }

    /// Set within some runs of frames.
    static func within(_ runs: [Range<Int>], count: Int) -> [Bool] {
        var flags = [Bool](repeating: false, count: count)
        for run in runs { flags.set(run, to: true) }
        return flags
    }
}

extension [Bool] {
    /// Sets or clears the flags of a run of frames.
    mutating func set(_ run: Range<Int>, to flag: Bool) {
        withUnsafeMutableBufferPointer { $0[run].update(repeating: flag) }
    }
}
