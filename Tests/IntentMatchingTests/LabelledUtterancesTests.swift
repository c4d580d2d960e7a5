import IntentMatching
import Reception
import Testing

@Suite("Labelled sentences")
struct LabelledUtterancesTests {
    /// How often a matcher did what it should over a set.
    private struct Score {
        var acceptedRight = 0
        var confirmedRight = 0
        /// Wishes of ours that were not understood.
        var rejected = 0
        /// Acted on, but wrong.
        var acceptedWrong = 0
        /// Asked about, but wrong: an annoyance.
        var confirmedWrong = 0
        /// Not ours, and said so.
        var rejectedRight = 0

        init(_ file: String, matcher: TemplateMatcher) {
            for utterance in LabelledUtterance.all(of: file) {
                let match = matcher.match(utterance.text, in: MatchingContext(language: .vietnamese))
                let isRight = match.intent == utterance.intent && match.written == utterance.slots
                switch match.decision {
                case .accept: if isRight { acceptedRight += 1 } else { acceptedWrong += 1 }
                case .confirm: if isRight { confirmedRight += 1 } else { confirmedWrong += 1 }
                case .reject: if utterance.intent == .none { rejectedRight += 1 } else { rejected += 1 }
                }
            }
        }
    }

    @Test("that must work do, in both languages", arguments: LabelledUtterance.all(of: "stories.tsv"))
    func stories(utterance: LabelledUtterance) throws {
        let match = try ShippedContent.matcher().match(utterance.text, in: MatchingContext(language: .vietnamese))
        #expect(match.intent == utterance.intent)
        #expect(match.decision == .accept)
        #expect(match.written == utterance.slots)
        #expect(match.language == utterance.language)
    }

    /// Measured when they were first matched: of 90 wishes 70 accepted and 20 confirmed, all rightly; of 19 others 18
    /// rejected and one taken for a no ("tôi không muốn lấy số nữa").
    @Test func inOtherWordsAreUnderstoodAndNeverActedOnWrongly() throws {
        let score = Score("held-out.tsv", matcher: try ShippedContent.matcher())
        #expect(score.acceptedWrong == 0)
        #expect(score.acceptedRight >= 65)
        #expect(score.acceptedRight + score.confirmedRight >= 85)
        #expect(score.rejectedRight >= 18)
        #expect(score.confirmedWrong <= 2)
    }

    @Test func thatTheTemplatesWereMendedByStayUnderstood() throws {
        let score = Score("development.tsv", matcher: try ShippedContent.matcher())
        #expect(score.acceptedWrong == 0)
        #expect(score.acceptedRight + score.confirmedRight >= 86)
        #expect(score.rejectedRight == 19)
        #expect(score.confirmedWrong == 0)
    }
}
