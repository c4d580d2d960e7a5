import Reception

/// Finds the code of a dossier in the QR code of its receipt: the code alone, in a text, or in an address of the state.
///
/// A code is the office (3, 2 and 2 digits; left out in most), a letter with the two digits of a province and up to three
/// more groups (Decision 20/2020/QĐ-TTg), the day as yymmdd and a serial number: `000.17.29.H29-250612-0012`,
/// `H29.17-250612-0012`.
enum DossierReceipt {
    /// The domain of the state's own addresses; the same code elsewhere may lead anywhere.
    private static let stateDomain = "gov.vn"

    /// The code in `text`; nil when there is none, or more than one.
    static func code(in text: String) -> DossierCode? {
        if let host = WebAddress(text)?.host, host != stateDomain, !host.hasSuffix("." + stateDomain) { return nil }
        let codes = Set(text.uppercased().matches(of: pattern).map { String($0.output.1) })
        guard let code = codes.first, codes.count == 1 else { return nil }
        return DossierCode(rawValue: code)
    }

    /// No letter, digit, dot or hyphen touches a code, or it would be a part of something else.
    ///
    /// A regular expression is no `Sendable`; this one is never changed.
    private nonisolated(unsafe) static let pattern =
        #/
        (?: ^ | [^A-Z0-9.\-] )
        (
            (?: [0-9]{3} \. [0-9]{2} \. [0-9]{2} \. )?
            [A-Z] [0-9]{2} (?: \. [0-9]{1,3} ){0,3}
            - [0-9]{2} (?: 0[1-9] | 1[0-2] ) (?: 0[1-9] | [12][0-9] | 3[01] )
            - [0-9]{4,6}
        )
        (?! [A-Z0-9\-] )
        /#
}
