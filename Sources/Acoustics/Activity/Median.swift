extension Sequence<UInt8> {
    /// The middle one, of two the higher; 0 where there is none.
    var median: Int {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: 256) { counts in
            counts.initialize(repeating: 0)
            for code in self { counts[Int(code)] += 1 }
            var rest = counts.reduce(0, +) / 2
            for code in counts.indices {
                if counts[code] > rest { return code }
                rest -= counts[code]
            }
            return 0
        }
    }
}
