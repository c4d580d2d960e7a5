import Reception

extension MouthShape {
    /// What the mouth looks like for one of espeak-ng's phonemes, by the first letter that says how it is made.
    init(phoneme name: String) {
        self = name.unicodeScalars.lazy.compactMap { Self.shapes[$0] }.first ?? .rest
    }

    private static let shapes: [Unicode.Scalar: MouthShape] = {
        let table: [(MouthShape, String)] = [
            (.pressed, "mbpBP"), (.lipOnTeeth, "fv"), (.open, "aAæ"), (.half, "eE@3VI"), (.spread, "iyj"),
            (.round, "oO0"), (.pursed, "uUwWM"), (.tongue, "tdnlrTDL"), (.hiss, "szSZc"), (.throat, "kgNhxXqQGR"),
        ]
        return table.reduce(into: [:]) { shapes, row in
            for scalar in row.1.unicodeScalars { shapes[scalar] = row.0 }
        }
    }()
}
