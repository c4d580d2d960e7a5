/// How far one browser is in what the board shows and says.
struct BoardPlace: LivePlace {
    private let hello: [UInt8]
    private let watch: BoardWatch
    private let speech: ScreenSpeech
    private var number = 0
    private var spoken: Int

    /// A place before everything.
    init(_ watch: BoardWatch, _ speech: ScreenSpeech, hello: [UInt8]) {
        self.watch = watch
        self.speech = speech
        self.hello = hello
        spoken = speech.beginning
    }

    func greeting() -> [UInt8] { hello }

    mutating func news() -> [UInt8]? {
        var bytes: [UInt8] = []
        if let frame = watch.frame(after: number) {
            number = frame.number
            bytes += frame.bytes
        }
        bytes += speech.frames(after: &spoken) ?? []
        return bytes.isEmpty ? nil : bytes
    }
}
