import Foundation

/// The tests' own scripts, which every page gets before its own: they look at the page as a person or a screen reader would.
enum PageScripts {
    private static let names = ["looking", "waiting", "layout", "focus", "painting", "hearing"]

    /// All of them, in their order.
    static func all() throws -> String {
        try names.map { name in
            let file = Checkout.root.appending(path: "Tests/TestSupport/Browser/Page/\(name).js")
            return String(decoding: try Data(contentsOf: file), as: UTF8.self)
        }.joined(separator: "\n")
    }

    /// Makes the page's clock wrong by `error` seconds; time spans stay right.
    static func clock(error: Int) -> String {
        guard error != 0 else { return "" }
        return """
            globalThis.Date = class extends Date {
              constructor(...words) { if (words.length) super(...words); else super(Date.now()); }
              static now() { return super.now() + \(error * 1_000); }
            };
            """
    }
}
