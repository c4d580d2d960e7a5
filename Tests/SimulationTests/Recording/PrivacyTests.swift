import Foundation
import Reception
import Simulation
import Testing

@Suite("A recording holds nothing private")
struct PrivacyTests {
    /// What one visitor would not want to be written down.
    struct Person: Sendable, CustomTestStringConvertible {
        let name: String
        let cardNumber: String
        let telephone: String
        let dossierCode: String
        let words: String

        var testDescription: String { name }
        /// Everything to look for: each whole, and each word of it that is long enough to be found by no accident.
        var secrets: [String] {
            [name, cardNumber, telephone, dossierCode, words]
                + [name, words, dossierCode].flatMap { $0.split(separator: " ").map(String.init) }.filter {
                    $0.count > 5
                }
        }

        init(seed: UInt64) {
            var random = SeededRandom(seed: seed)
            func digits(_ count: Int) -> String {
                (0..<count).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
            }
            func word() -> String {
                (0..<7).map { _ in String("aăâbcdđeêghiklmnoôơpqrstuưvxy".randomElement(using: &random) ?? "a") }
                    .joined()
            }
            name = "Nguyễn \(word()) \(word())"
            cardNumber = digits(12)
            telephone = "09" + digits(8)
            // As receipts have it: office, day, number.
            dossierCode = "H29.17-25061" + digits(1) + "-" + digits(4)
            words = "\(word()) \(word())"
        }
    }

    static let people = (1...6).map { Person(seed: $0) }

    /// A visit in which every string comes up wherever a visitor can put it.
    private func visit(_ person: Person) -> String {
        """
        {"name": "n", "shows": "s", "until": 150,
         "dossiers": [{"code": "\(person.dossierCode)", "status": "ready"}],
         "steps": [
          {"at": 0.5, "face": "\(person.name)", "distance": 1.0},
          {"at": 8, "says": "tôi là \(person.name), căn cước \(person.cardNumber), điện thoại \(person.telephone)"},
          {"at": 20, "scansCard": "female", "age": 70, "name": "\(person.name)", "person": "\(String(repeating: "a", count: 64))"},
          {"at": 35, "says": "\(person.words)"},
          {"at": 50, "says": "hồ sơ \(person.dossierCode) tới đâu rồi"},
          {"at": 65, "says": "tra cứu hồ sơ"},
          {"at": 75, "says": "\(person.dossierCode)"},
          {"at": 85, "says": "lấy số chứng thực"},
          {"at": 95, "touches": "yes"},
          {"at": 105, "says": "số \(person.cardNumber) tới đâu rồi"},
          {"at": 115, "deskCalls": "2"},
          {"at": 125, "says": "phàn nàn về \(person.words), gọi cho tôi \(person.telephone)"},
          {"at": 140, "faceLeaves": "\(person.name)"}],
         "expect": [{"reply": "greet.hello"}]}
        """
    }

    @Test("Names, numbers, codes and words of a whole visit are in no line of its journal", arguments: people)
    func nothingPrivate(_ person: Person) throws {
        let outcome = try ScenarioRunner(office: ShippedOffice.office.get())
            .run(Scenario(parsing: visit(person), file: "private.json"))
        let journal = String(decoding: outcome.journal, as: UTF8.self)
        #expect(journal.contains("\"heard\"") && journal.contains("\"scanned\"") && journal.contains("ticketAnswered"))
        #expect(journal.contains("dossierAnswered"), "\(outcome.transcript.joined(separator: "\n"))")
        for secret in person.secrets { #expect(!journal.contains(secret), "\(secret) is in the journal") }
    }
}
