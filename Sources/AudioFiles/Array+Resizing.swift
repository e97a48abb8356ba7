extension Array where Element: AdditiveArithmetic {
    /// Drops elements at the end, or adds zeros there. Keeps its memory, and costs nothing at the right size.
    mutating func resize(to count: Int) {
        if self.count > count {
            removeLast(self.count - count)
        } else if self.count < count {
            self += [Element](repeating: .zero, count: count - self.count)
        }
    }
}
