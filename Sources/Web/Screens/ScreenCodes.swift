import Reception
import Synchronization

/// The QR codes of the screen. The ones drawn last are kept: a view comes often, with the same codes each time.
package final class ScreenCodes: Sendable {
    /// A code of more bytes is too fine for the camera of an old phone, a metre away.
    private static let longestText = 700
    /// Codes on one view, and some of the view before.
    private static let mostKept = 8

    private let draw: @Sendable (String) -> CodePicture?
    private let publicURL: String?
    private let kept = Mutex<[(text: String, picture: CodePicture?)]>([])

    /// Makes codes with `draw`, which gives nil for what fits into none. `publicURL`, as `https://ubnd.example`, is where
    /// phones reach this server; nil: nowhere.
    package init(publicURL: String?, draw: @escaping @Sendable (String) -> CodePicture?) {
        self.publicURL = publicURL.map { String($0.reversed().drop { $0 == "/" }.reversed()) }
        self.draw = draw
    }

    /// The code of any text.
    func picture(of text: String) -> CodePicture? {
        if let known = kept.withLock({ $0.first { $0.text == text } }) { return known.picture }
        let picture = draw(text)
        kept.withLock { $0 = $0.suffix(Self.mostKept - 1) + [(text, picture)] }
        return picture
    }

    /// The code that takes a sheet away as text: as many of its lines as fit.
    func picture(of sheet: SheetView) -> CodePicture? {
        var text = ""
        for line in sheet.lines {
            let longer = text.isEmpty ? line : "\(text)\n\(line)"
            guard longer.utf8.count <= Self.longestText else { break }
            text = longer
        }
        return text.isEmpty ? nil : picture(of: text)
    }

    /// The code that opens a ticket's page on a phone; nil where phones do not reach this server.
    func picture(of ticket: TicketID) -> CodePicture? {
        publicURL.flatMap { picture(of: "\($0)/t/\(ticket)") }
    }
}
