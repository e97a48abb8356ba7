/// The settings of grouping. The defaults were chosen on the development sets (docs/themes.md says how).
struct GroupingOptions: Hashable, Sendable {
    var conceptWeight: Float = 1.6
    /// Of two concepts said in one remark: who shares both is closer than who shares one.
    var pairWeight: Float = 0.5
    var stemWeight: Float = 1
    /// What is left of a stem's weight where its word already counts as a concept.
    var knownStemShare: Float = 0.6
    var gramWeight: Float = 0.45
    /// What is left of the weight of words that tell how something is said: a question, a wish, thanks.
    var cueShare: Float = 0.6
    /// Neighbours of each language that lend a remark their words.
    var neighbours = 10
    /// How much they lend.
    var smoothing: Float = 0.2
    /// The largest number of places kept in a vector.
    var vectorSize = 200
    /// Groups join down to this mean similarity of their members.
    var threshold: Float = 0.145
    /// Share of similarity lost between remarks of different kinds.
    var kindPenalty: Float = 0.35
    /// A remark whose mean similarity to the others of its group is below this leaves it.
    var strayThreshold: Float = 0.17
    /// A remark left alone joins the nearest group down to this similarity.
    var rescueThreshold: Float = 0.17
    /// How much of the similarity a model's vectors make up, where a model was asked.
    var meaningShare: Float = 0.7
    /// The similarity that a model finds between remarks about different things.
    var usualMeaning: Float = 0.2

    /// Archives of more remarks than this are taken in batches.
    var batchSize = 4000

    /// In a small archive themes are small, and so is a remark's neighbourhood.
    func neighbours(among count: Int) -> Int { min(neighbours, max(4, Int(Double(count).squareRoot() / 2))) }

    /// In a small archive the nearest remarks are often about something else, and lend less.
    func smoothing(among count: Int) -> Float { smoothing * min(1, Float(count) / Self.enoughToLend) }

    private static let enoughToLend: Float = 300

    /// With what is usual in an archive: a little more than its mean, for one of a single trade is alike throughout. Few
    /// remarks say little about that.
    func attuned(to meanings: [DenseVector]) -> GroupingOptions {
        guard let mean = DenseVector.meanSimilarity(of: meanings) else { return self }
        var attuned = self
        let count = Float(meanings.count)
        let weight = count / (count + Self.enoughForMean)
        attuned.usualMeaning = weight * (mean + Self.aboveMean) + (1 - weight) * usualMeaning
        return attuned
    }

    private static let aboveMean: Float = 0.1
    private static let enoughForMean: Float = 50
}
