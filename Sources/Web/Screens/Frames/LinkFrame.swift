import Reception

/// A QR code to take away.
struct LinkFrame: Encodable {
    let label: String
    let target: String
    let code: CodePicture?

    /// Writes `link`.
    init(_ link: ScreenLink, code: CodePicture?) {
        (label, target) = (link.label, link.target)
        self.code = code
    }
}
