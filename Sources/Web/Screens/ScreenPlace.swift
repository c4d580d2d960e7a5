import Reception

/// How far one browser is in what the visitor's screen shows.
struct ScreenPlace: LivePlace {
    /// What lines were told, and in whose words.
    private struct ToldLines: Equatable {
        let version: Int
        let language: Language
    }

    private let source: ScreenSource
    private var view: Int?
    private var lines: ToldLines?
    private var speech: Int

    /// A place before everything.
    init(of source: ScreenSource) {
        self.source = source
        speech = source.speech.beginning
    }

    func greeting() -> [UInt8] { source.hello }

    mutating func news() -> [UInt8]? {
        var bytes: [UInt8] = []
        let shown = source.screen.shown
        if shown.number != view {
            view = shown.number
            bytes += source.frames.frame(of: shown)
        }
        let language = shown.view.state.language
        let told = ToldLines(version: source.lines.version, language: language)
        if told != lines {
            lines = told
            bytes += source.lines.frame(source.renderer, in: language)
        }
        bytes += source.speech.frames(after: &speech) ?? []
        return bytes.isEmpty ? nil : bytes
    }
}

/// Where everything on the visitor's screen comes from.
struct ScreenSource: Sendable {
    let hello: [UInt8]
    let screen: BrowserScreen
    let frames: ViewFrames
    let lines: ScreenLines
    let speech: ScreenSpeech
    let renderer: any ReplyRenderer
}
