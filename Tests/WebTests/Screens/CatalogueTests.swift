import Foundation
import Reception
import TestSupport
import Testing
import Web

@Suite("The catalogue of the screen")
struct CatalogueTests {
    private let house: TicketHouse

    init() throws { house = try TicketHouse(office: .announcing) }

    private func read(_ language: String = "vi", tag: String? = nil) async throws -> Reply {
        try await house.send(
            house.request(
                "GET", "/v1/screen/catalogue/\(language)", as: nil, headers: tag.map { ["if-none-match": $0] } ?? [:],
                peer: "127.0.0.1"))
    }

    @Test("has everything that there is, in the language asked for") func whole() async throws {
        let catalogue = try await read("en").json
        #expect(catalogue["language"] == "en" && catalogue["officeName"] == "office (en)")
        #expect(catalogue["lines"]?.items?.map { $0["id"] } == ["registry", "certification"])
        #expect(catalogue["lines"]?[0]?["choice"] == ["line": ["id": "registry"]])
        #expect(catalogue["languages"]?.items?.map { $0["name"] } == ["Tiếng Việt", "English"])
        #expect(catalogue["procedures"]?.items?.map { $0["line"] } == ["registry", "certification"])
        #expect(catalogue["facilities"]?.items?.map { $0["id"] } == ["wifi", "drinking-water", "legal-advice"])
        #expect(catalogue["ratings"]?.items?.map { $0["value"] } == [1, 2, 3, 4, 5])
        #expect(catalogue["priorities"]?.items?.count == PriorityClass.allCases.count)
        #expect(
            catalogue["manner"]?.items?.map { $0["intent"] }
                == ["repeat", "slower", "louder", "help", "start_over", "goodbye"])
        guard case .object(let words)? = catalogue["words"] else { throw Missing() }
        #expect(Set(words.keys) == Set(ScreenWord.allCases.map(\.rawValue)))
        #expect(words["back"] == "back (en)")
    }

    @Test("finds procedures by all their names, without marks") func search() async throws {
        let procedure = try #require(try await read().json["procedures"]?[1])
        let names = try #require(procedure["search"]?.text).split(separator: "\n")
        #expect(names.last == "do certified-copy vietnamese" && names.count == 2)
    }

    @Test("offers nothing that the robot then refuses", arguments: ["vi", "en"]) func accepted(
        _ language: String
    )
        async throws
    {
        let choices = Self.choices(in: try await read(language).json)
        #expect(choices.count > 40)
        // Whoever reads keeps up.
        let robot = Task { [inputs = house.screen.inputs] in for await _ in inputs {} }
        defer { robot.cancel() }
        for choice in choices where choice != ["yes": [:]] && choice != ["no": [:]] {
            let text = String(decoding: try JSONEncoder().encode(choice), as: UTF8.self)
            var status = 429
            while status == 429 { status = try await house.use(#"{"choice": \#(text), "view": 0}"#).status }
            #expect(status == 204, "\(text)")
        }
    }

    @Test("is sent once, and known again by its tag") func tag() async throws {
        let first = try await read()
        let tag = try #require(first["etag"])
        #expect(tag.count == 66 && first["cache-control"] == "no-cache")
        for known in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
            let again = try await read(tag: known)
            #expect(again.status == 304 && again.bytes.isEmpty && again["etag"] == tag, "\(known)")
        }
        #expect(try await read(tag: "\"x\"").status == 200)
        #expect(try await read("en")["etag"] != tag)
    }

    @Test("is there in no language that is not complete", arguments: ["ko", "xx", "VI", "vi-VN"])
    func unknown(_ language: String) async throws {
        #expect(try await read(language).status == 404)
    }

    private static func choices(in value: JSONValue) -> [JSONValue] {
        switch value {
        case .object(let members):
            members.flatMap { $0.key == "choice" ? [$0.value] : choices(in: $0.value) }
        case .array(let items): items.flatMap { choices(in: $0) }
        default: []
        }
    }

    private struct Missing: Error {}
}
