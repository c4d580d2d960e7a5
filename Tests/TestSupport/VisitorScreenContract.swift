package import Reception
import Testing

/// A screen under test and the hands of its visitor.
package struct ScreenTrial: Sendable {
    /// The screen.
    package let screen: any VisitorScreen
    /// Types a line at it.
    package let type: @Sendable (String) async -> Void
    /// Takes it away.
    package let remove: @Sendable () async -> Void
    /// What can be read on it now.
    package let caption: @Sendable () async -> String

    /// Puts a trial together.
    package init(
        _ screen: any VisitorScreen, type: @escaping @Sendable (String) async -> Void,
        remove: @escaping @Sendable () async -> Void, caption: @escaping @Sendable () async -> String
    ) {
        self.screen = screen
        self.type = type
        self.remove = remove
        self.caption = caption
    }
}

/// What every `VisitorScreen` promises, whatever it draws on.
package struct VisitorScreenContract: Sendable {
    private let makeTrial: @Sendable () throws -> ScreenTrial

    /// The contract for the screens that `makeTrial` makes.
    package init(_ makeTrial: @escaping @Sendable () throws -> ScreenTrial) { self.makeTrial = makeTrial }

    /// Checks every promise and records an issue for each that is broken.
    package func verify() async throws {
        try await theNewestViewIsShown()
        try await linesComeInOrderAndEndWithTheScreen()
    }

    private func theNewestViewIsShown() async throws {
        let trial = try makeTrial()
        for number in 0..<100 { await trial.screen.show(Self.view("caption \(number)")) }
        #expect(await trial.caption().contains("caption 99"))
        await trial.remove()
        // A screen that is gone is drawn on in vain, and nothing more.
        await trial.screen.show(Self.view("to nobody"))
    }

    private func linesComeInOrderAndEndWithTheScreen() async throws {
        let trial = try makeTrial()
        let lines = ["xin chào", "tôi muốn sao y bằng tốt nghiệp", "có"]
        for line in lines { await trial.type(line) }
        await trial.remove()
        var texts: [String] = []
        for await input in trial.screen.inputs {
            if case .text(let text, _, _) = input { texts.append(text) }
        }
        #expect(texts == lines)
    }

    private static func view(_ caption: String) -> ScreenView {
        ScreenView(
            state: ScreenState(mood: .speaking, language: .vietnamese), caption: caption, choiceLabels: [], notice: nil)
    }
}
