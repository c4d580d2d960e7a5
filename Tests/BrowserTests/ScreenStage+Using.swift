import Foundation
import Reception
import TestSupport
import Testing
import Web

extension ScreenStage {
    /// Opens the visitor's screen and waits until it can be used.
    func begin(_ language: Language = .vietnamese, at port: UInt16? = nil, in browser: Browser) async throws {
        await show(ScreenState(mood: .asleep, language: language))
        try await browser.go(to: "http://127.0.0.1:\(port ?? self.port)/")
        try await browser.see(.button(words.label(.line(id: "certification"), in: language)))
    }

    /// Shows a state and waits until the browser has drawn it.
    func present(_ state: ScreenState, in browser: Browser) async throws {
        await show(state)
        if let reply = state.reply { try await browser.read(words.render(reply).shown) }
        try await browser.wait(
            for: "the language", "return document.documentElement.lang === arguments[0]",
            .string(state.language.rawValue))
        for choice in state.choices { try await browser.read(words.label(choice, in: state.language)) }
        let sheet = state.sheet.flatMap { words.sheet($0, in: state.language, to: .unknown) }
        if let last = sheet?.sections.last?.items.last?.text { try await browser.read(last) }
        try await browser.settle()
    }

    /// Shows the shipped state `name`.
    func present(_ name: String, _ language: Language = .vietnamese, in browser: Browser) async throws {
        let shown = try #require(ShownState.all.first { $0.name == name })
        try await present(shown.state(language), in: browser)
    }

    /// Whether the robot gets an input within some seconds; `count` says how often.
    func hears(_ input: VisitorInput, count: Int = 1) async -> Bool {
        await ProcessTable.watch(for: 5) { [inputs] in
            inputs.all.count { $0 == input } >= count ? true : nil
        } == true
    }
}
