/// Signs of units: "km", "m²" (which is "m2" by now), "°C", "km/h".
enum UnitGrammar {
    private static let signs: [String: MeasureUnit] = [
        "km2": .squareKilometre, "m2": .squareMetre, "cm2": .squareCentimetre, "m3": .cubicMetre,
        "km": .kilometre, "m": .metre, "cm": .centimetre, "mm": .millimetre, "ha": .hectare,
        "kg": .kilogram, "Kg": .kilogram, "KG": .kilogram, "g": .gram, "mg": .milligram,
        "l": .litre, "L": .litre, "ml": .millilitre, "mL": .millilitre,
        "°C": .degreeCelsius, "° C": .degreeCelsius, "oC": .degreeCelsius, "°": .degree,
        "h": .hour, "min": .minute, "s": .second, "KB": .kilobyte, "kb": .kilobyte, "Kb": .kilobyte,
        "MB": .megabyte, "Mb": .megabyte, "mb": .megabyte, "GB": .gigabyte, "Gb": .gigabyte, "gb": .gigabyte,
        "kWh": .kilowattHour, "kwh": .kilowattHour, "KWh": .kilowattHour, "kW": .kilowatt, "KW": .kilowatt,
        "W": .watt, "V": .volt, "km/h": .kilometrePerHour, "km/giờ": .kilometrePerHour,
        "m2/người": .squareMetrePerPerson,
    ]
    /// Longer ones first.
    private static let units: [(sign: [Unicode.Scalar], unit: MeasureUnit)] =
        signs
        .map { (sign: Array($0.key.unicodeScalars), unit: $0.value) }
        .sorted { $0.sign.count > $1.sign.count }
    private static let firsts = Set(units.compactMap(\.sign.first))
    /// Single letters that are units behind a space too.
    private static let spacedLetters: Set<Unicode.Scalar> = ["m", "g", "l"]

    /// The unit at `index`, behind a space when it `isSpaced`, and the index behind it.
    static func parse(_ writing: Writing, _ index: Int, isSpaced: Bool) -> (MeasureUnit, end: Int)? {
        guard index < writing.tokens.count else { return nil }
        let rest = writing.text.scalars[writing[index].range.lowerBound...]
        guard let first = rest.first, firsts.contains(first) else { return nil }
        for (sign, unit) in units where rest.starts(with: sign) {
            guard let end = writing.tokenEnd(from: index, length: sign.count) else { continue }
            let isBare = sign.count == 1 && writing.is(.letters, at: index)
            return isBare && isSpaced && !spacedLetters.contains(first) ? nil : (unit, end)
        }
        return nil
    }
}
