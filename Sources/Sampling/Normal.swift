/// Two-sided 95 % points of the distributions the intervals rest on.
enum Normal {
    /// The 0.975 quantile of the normal distribution.
    static let z95 = 1.959_963_984_540_054
}

enum StudentT {
    /// The 0.975 quantile of Student's t.
    ///
    /// Up to 30 degrees of freedom from the table (Abramowitz & Stegun, table 26.10), beyond by their expansion 26.7.5
    /// around the normal quantile, whose error is below 1e-6 there.
    /// - Parameter degreesOfFreedom: from 1.
    static func t95(degreesOfFreedom: Int) -> Double {
        precondition(degreesOfFreedom >= 1, "Student's t begins at one degree of freedom")
        guard degreesOfFreedom > table.count else { return table[degreesOfFreedom - 1] }
        let (z, df) = (Normal.z95, Double(degreesOfFreedom))
        let z3 = z * z * z
        let (z5, z7) = (z3 * z * z, z3 * z3 * z)
        return z + (z3 + z) / (4 * df) + (5 * z5 + 16 * z3 + 3 * z) / (96 * df * df)
            + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * df * df * df)
    }

    private static let table = [
        12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157, 2.228139,
        2.200985, 2.178813, 2.160369, 2.144787, 2.131450, 2.119905, 2.109816, 2.100922, 2.093024, 2.085963,
        2.079614, 2.073873, 2.068658, 2.063899, 2.059539, 2.055529, 2.051831, 2.048407, 2.045230, 2.042272,
    ]
}
