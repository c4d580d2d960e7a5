import Reception

/// Numbers as readers of a language write them: `1.234,5` in Vietnamese, `1,234.5` elsewhere.
struct ReportNumbers {
    let language: Language

    private var point: String { language == .vietnamese ? "," : "." }
    private var grouping: String { language == .vietnamese ? "." : "," }

    /// A whole number, in groups of three digits.
    func whole(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        var text = number < 0 ? "−" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += grouping }
            text.append(digit)
        }
        return text
    }

    /// `number` to a tenth; a whole number without the tenth.
    func decimal(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        let sign = tenths < 0 && tenths > -10 ? "−" : ""
        let tail = tenths % 10 == 0 ? "" : point + String((tenths % 10).magnitude)
        return sign + whole(tenths / 10) + tail
    }

    /// A share of 0...1 in whole hundredths.
    func percent(_ share: Double) -> String { whole(Int((share * 100).rounded())) + "%" }

    /// A length of time as it is said: seconds under a minute, minutes with a tenth under ten, then whole ones.
    func length(_ seconds: Double) -> Quantity {
        let minutes = seconds / 60
        if seconds < 59.5 { return Quantity(number: whole(Int(seconds.rounded())), unit: unit("giây", "s")) }
        let number = minutes < 9.95 ? decimal(minutes) : whole(Int(minutes.rounded()))
        return Quantity(number: number, unit: unit("phút", "min"))
    }

    private func unit(_ vietnamese: String, _ english: String) -> String {
        Bilingual(vietnamese, english).text(in: language)
    }
}

/// A number with its unit.
struct Quantity: Equatable {
    let number: String
    let unit: String

    /// Both, as `21 phút`.
    var text: String { unit.isEmpty ? number : number + "\u{A0}" + unit }

    /// The number alone when `other`, said next, has the same unit.
    func text(before other: Quantity) -> String { unit == other.unit ? number : text }
}
