import Foundation
package import Testing
import Web

extension Browser {
    /// What a layout must keep to.
    package struct LayoutRules: Sendable {
        /// The least side of what is touched, in CSS pixels: 72 for trembling hands at a kiosk, 44 on a phone.
        package var side = 72
        /// The least space between two such things.
        package var space = 8
        /// Texts of other languages, which must not stand on the page.
        package var foreignWords: [String] = []

        /// Those of a kiosk.
        package init() {}
    }

    private static let axe = Checkout.root.appending(path: "Tests/BrowserTests/Data/axe.min.js")

    /// Whether axe-core is there (`Tests/fetch-axe`).
    package static let hasAxe = FileManager.default.fileExists(atPath: axe.path)

    /// Why a test with axe-core is skipped.
    package static let noAxe: Comment = "there is no axe-core (Tests/fetch-axe)"

    /// What on the page breaks WCAG 2.2 at the levels A and AA, as far as axe-core can tell.
    package func violations() async throws -> [String] {
        if try await run("return typeof axe") != "object" {
            try await run(String(decoding: try Data(contentsOf: Self.axe), as: UTF8.self))
        }
        let found = try await runAsync(
            """
            const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
            const { violations } = await axe.run({ runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
            return violations.flatMap(({ id, nodes }) =>
              nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 150)} ${failureSummary}`));
            """)
        return found.items?.compactMap(\.text) ?? []
    }

    /// What is wrong with the layout: targets too small or too close, text cut off, scrolling sideways, foreign words.
    package func layoutProblems(_ rules: LayoutRules = LayoutRules()) async throws -> [String] {
        let words: JSONValue = [
            "side": .integer(rules.side), "space": .integer(rules.space),
            "foreignWords": .array(rules.foreignWords.map(JSONValue.string)),
        ]
        return try await run("return letanTest.layout(arguments[0])", words).items?.compactMap(\.text) ?? []
    }

    /// What somebody with a keyboard would miss: goes round the page with Tab.
    package func focusProblems() async throws -> [String] {
        try await run("letanTest.startTabbing()")
        for _ in 0..<300 {
            try await press(.tab)
            guard try await run("return letanTest.noteFocus()") == .bool(true) else { break }
        }
        return try await run("return letanTest.focusProblems()").items?.compactMap(\.text) ?? []
    }
}
