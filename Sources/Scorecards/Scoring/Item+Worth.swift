extension Item {
    /// What an answer earns, before weighting, and whether it fails the evaluation.
    struct Worth: Hashable {
        let points: Double
        let fails: Bool

        static let nothing = Worth(points: 0, fails: false)
    }

    /// - Precondition: the answer is valid for this item.
    func worth(of answer: Answer) -> Worth {
        switch (answer, kind) {
        case (.option(let id), _): worth(ofOptions: [id])
        case (.options(let ids), _): worth(ofOptions: ids)
        case (.number(let value), .scale(let scale)): worth(of: Int(value), on: scale)
        case (.number(let value), .number(let bands)):
            bands.band(of: value).map { Worth(points: $0.points, fails: $0.fails) } ?? .nothing
        default: .nothing
        }
    }

    private func worth(ofOptions ids: [String]) -> Worth {
        let chosen = kind.options.filter { ids.contains($0.id) }
        return Worth(points: chosen.reduce(0) { $0 + $1.points }, fails: chosen.contains(where: \.fails))
    }

    private func worth(of value: Int, on scale: Scale) -> Worth {
        Worth(points: scale.points(for: value), fails: scale.failsBelow.map { value < $0 } ?? false)
    }
}
