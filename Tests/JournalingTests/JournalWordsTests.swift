import Journaling
import Reception
import Simulation
import Testing

@Suite("A journal in words")
struct JournalWordsTests {
    private let words = JournalWords(renderer: KeyRenderer())

    @Test("Every kind of entry has words of its own on one line", arguments: Samples.entries.indices)
    func everyEntry(_ index: Int) {
        let text = words.words(of: Samples.entries[index], in: .vietnamese)
        #expect(text.count > 5 && !text.contains("{") && !text.hasPrefix("\n"), "\(text)")
    }

    @Test("What the robot says is told in the renderer's words, buttons in the language of the screen")
    func rendered() {
        let speak = ConversationAction.speak(speech: 1, reply: Samples.reply, manner: SpeechManner())
        #expect(words.words(of: speak).hasPrefix("robot: take_ticket.issued B001"))
        #expect(words.words(of: .show(screen: Samples.screen)).contains("[yes (ja)]"))
        #expect(words.words(of: .chosen(choice: .no), in: .korean) == "visitor touches: no (ko)")
    }
}
