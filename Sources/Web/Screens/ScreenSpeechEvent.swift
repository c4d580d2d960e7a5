package import Reception

/// What of the robot's speech screens show and browsers play.
package enum ScreenSpeechEvent: Hashable, Sendable {
    /// A sentence begins to be said; marks count the characters of `text`.
    case say(speech: SpeechID, text: String, language: Language)
    /// A mark that is heard right now, where the sound does not come out of the browser.
    case mark(speech: SpeechID, mark: ScreenMark)
    /// Sound for the browser to play.
    case sound(ScreenSound)
    /// What was to be heard at `from` or later is not.
    case hush(from: Instant)
    /// All of it was said, or it was stopped.
    case said(speech: SpeechID)
}

/// A moment of speech: a word of its text, in characters from 0, or a shape of the mouth.
package enum ScreenMark: Hashable, Sendable {
    case word(Range<Int>)
    case mouth(MouthShape)
}

/// A piece of sound: 16-bit mono.
package struct ScreenSound: Hashable, Sendable {
    /// A mark in it; the sample counts from the beginning of the speech.
    package struct Mark: Hashable, Sendable {
        /// What begins.
        package let mark: ScreenMark
        /// Where.
        package let sample: Int

        /// Makes a mark.
        package init(_ mark: ScreenMark, sample: Int) {
            self.mark = mark
            self.sample = sample
        }
    }

    /// Whose sound it is.
    package let speech: SpeechID
    /// Its first sample, counted from the beginning of the speech.
    package let first: Int
    /// Samples a second.
    package let rate: Int
    /// The samples.
    package let samples: [Int16]
    /// The marks in it.
    package let marks: [Mark]
    /// When its first sample is to be heard.
    package let at: Instant

    /// Makes a piece.
    package init(speech: SpeechID, first: Int, rate: Int, samples: [Int16], marks: [Mark], at: Instant) {
        precondition(rate > 0, "sound without a rate")
        self.speech = speech
        self.first = first
        self.rate = rate
        self.samples = samples
        self.marks = marks
        self.at = at
    }

    /// When the last of it has been heard.
    var ends: Instant { at + .seconds(Double(samples.count) / Double(rate)) }
}
