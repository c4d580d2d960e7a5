package import Reception

/// What of the robot's speech is shown, or played where it is shown.
package enum SpokenEvent: Hashable, Sendable {
    /// A sentence begins to be said; marks count the characters of its text.
    case say(speech: SpeechID, text: String, language: Language)
    /// A mark that was just heard, where the sound comes out of this machine.
    case mark(HeardMark)
    /// Sound for whoever listens, to be played after what came before.
    case piece(SpokenPiece)
    /// Fall silent: what was to be heard from `at` on was dropped.
    case hush(at: Instant)
    /// All of it was heard, or it was stopped: mouths close, captions rest.
    case said(SpeechID)
}
