extension Array {
    /// The first index from which on `belongs` holds, where it holds for all elements after one for which it does.
    /// Logarithmic.
    func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if belongs(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
