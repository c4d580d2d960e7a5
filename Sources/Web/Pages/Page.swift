/// A page: where it is, and the file that it begins with.
package struct Page: Sendable {
    let name: String
    let path: PathPattern
    let folder: String
    let file: String

    /// Makes a page called `name` at `path` of the file `file` in the folder `folder`.
    package init(_ name: String, at path: PathPattern, folder: String, file: String = "index.html") {
        self.name = name
        self.path = path
        self.folder = folder
        self.file = file
    }

    /// The visitor's screen.
    package static let screen = Page("showScreen", at: "/", folder: "screen")
    /// The board in the hall.
    package static let board = Page("showBoard", at: "/board", folder: "board")
    /// One ticket, on its holder's phone.
    package static let phone = Page("showTicket", at: "/t" / PathPattern.Part.ticket, folder: "ticket")
    /// What browsers ask for by themselves.
    package static let icon = Page("showIcon", at: "/favicon.ico", folder: "shared", file: "icon.svg")
}
