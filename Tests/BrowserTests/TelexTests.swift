import Foundation
import Reception
import TestSupport
import Testing
import Web

extension BrowserTests {
    /// The keys on the screen write Vietnamese.
    @Suite("Telex")
    struct TelexTests {
        @Test("gives what the table says, in the browser")
        func table() async throws {
            let file = Checkout.root.appending(path: "Tests/BrowserTests/Data/telex.tsv")
            let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter {
                !$0.hasPrefix("#")
            }
            let cases = lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
            try #require(cases.count > 200 && cases.allSatisfy { $0.count == 2 })
            try await ScreenStage.open { stage in
                try await Browser.open { browser in
                    try await browser.go(to: stage.address())
                    let written = try await browser.runAsync(
                        """
                        const { telex } = await import("/assets/screen/telex.js");
                        return given[0].map((keys) => telex(keys).normalize("NFC"));
                        """, .array(cases.map { .string($0[0]) }))
                    let wrong = zip(cases, written.items ?? []).filter { $0[1] != $1.text }
                    #expect(wrong.map { "\($0[0]) gives \($1.text ?? ""), not \($0[1])" } == [])
                    #expect(written.items?.count == cases.count)
                }
            }
        }

        @Test("is typed with a finger, key after key, and sent")
        func finger() async throws {
            try await ScreenStage.open { stage in
                try await Browser.open { browser in
                    try await stage.begin(in: browser)
                    try await browser.touch(.role("textbox", named: stage.word(.typeHere)))
                    // Keys that have just come are not touched by the same finger.
                    try await browser.see(.css(".keys:not([inert])"))
                    for key in "tooi muoons sao y" {
                        let name = key == " " ? stage.word(.space) : String(key)
                        try await browser.touchKey(.button(name))
                    }
                    try await browser.picture("screen-typing")
                    try await browser.touch(.button(stage.word(.send)))
                    let heard = await stage.hears(.text("tôi muốn sao y", source: .typed, language: .vietnamese))
                    #expect(heard, "\(stage.inputs.all.filter { $0 != .touched })")
                }
            }
        }
    }
}
