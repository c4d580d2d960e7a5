import LocatedJSON
import Reception
import Vision

extension Configuration.DetectorConfiguration {
    /// Reads the keys of `detector`.
    init(_ value: LocatedValue) throws(LocatedJSONError) {
        var keys = try value.object()
        model = try keys.optional("model")?.string(maxLength: 4_096)
        if let input = keys.optional("input") {
            var sides = try input.object()
            self.input = NetworkInput(
                width: try Self.side(sides.required("width")), height: try Self.side(sides.required("height")))
            try sides.finish()
        }
        try keys.override(&threshold, "threshold", in: 0.05...1)
        if let night = keys.optional("night") { self.night = try NightSettings(night) }
        try keys.finish()
    }

    private static func side(_ value: LocatedValue) throws(LocatedJSONError) -> Int {
        let side = try value.int(in: 32...1_920)
        guard side % 32 == 0 else { throw value.refusal("the network takes multiples of 32 pixels, as 320 or 640") }
        return side
    }
}

extension NightSettings {
    /// Reads the keys of `detector.night`; nil when it is not wanted.
    fileprivate init?(_ value: LocatedValue) throws(LocatedJSONError) {
        self.init()
        var keys = try value.object()
        let isWanted = try keys.optional("enabled")?.bool() ?? true
        try keys.override(&darkBelow, "darkBelow", in: 0...1)
        try keys.override(&lightFrom, "lightFrom", in: 0...1)
        try keys.override(&after, "afterSeconds")
        try keys.finish()
        guard darkBelow <= lightFrom else {
            throw value.refusal("it cannot be day from \(lightFrom) on and night below \(darkBelow)")
        }
        guard isWanted else { return nil }
    }
}

extension Configuration {
    /// Refuses a detector that leaves out faces which presence would keep; `value` is the whole configuration.
    func checkScores(_ value: LocatedValue) throws(LocatedJSONError) {
        guard detector.threshold <= agent.eyes.presence.keepScore else {
            throw try Self.placeOfScore(in: value).refusal(
                "detector.threshold \(detector.threshold) must be at most presence.keepScore "
                    + "\(agent.eyes.presence.keepScore): a face that is not reported cannot be kept")
        }
    }

    /// Which of the two scores was set, the detector's first.
    private static func placeOfScore(in value: LocatedValue) throws(LocatedJSONError) -> LocatedValue {
        var keys = try value.object()
        for (part, score) in [("detector", "threshold"), ("presence", "keepScore")] {
            guard var members = try keys.optional(part)?.object() else { continue }
            if let place = members.optional(score) { return place }
        }
        return value
    }
}
