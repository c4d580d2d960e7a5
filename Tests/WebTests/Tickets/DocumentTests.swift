import TestSupport
import Testing
import Web

@Suite("The API's document")
struct DocumentTests {
    @Test("describes every route, and nothing else") func complete() async throws {
        let house = try TicketHouse()
        let document = try await house.send("GET", "/openapi.json", as: nil).json
        #expect(document["openapi"] == "3.1.1")
        guard case .object(let paths)? = document["paths"] else { throw Missing() }
        var described: Set<String> = []
        for (path, operations) in paths {
            guard case .object(let methods) = operations else { continue }
            for method in methods.keys { described.insert("\(method.uppercased()) \(path)") }
        }
        let routes = house.api.routes.map { "\($0.operation.method.rawValue) \($0.operation.path)" }
        #expect(described == Set(routes) && routes.count == described.count)
        #expect(Set(house.api.routes.map(\.operation.name)).count == routes.count)
    }

    @Test("names the roles and parameters that are really asked for") func parameters() async throws {
        let house = try TicketHouse()
        let document = try await TicketHouse.document.value
        let issue = try #require(document.operation(house.request("POST", "/v1/tickets", as: nil)))
        #expect(issue["x-roles"] == ["operator", "robot", "screen"])
        #expect(issue["parameters"]?[0]?["name"] == "idempotency-key" && issue["parameters"]?[0]?["required"] == true)
        #expect(issue["requestBody"]?["required"] == true)
        #expect(issue["security"] == [["token": []], ["session": []]])
        let cancel = try #require(document.operation(house.request("POST", "/v1/tickets/x/cancel", as: nil)))
        #expect(cancel["parameters"]?[0]?["in"] == "path" && cancel["requestBody"]?["required"] == false)
        let health = try #require(document.operation(house.request("GET", "/healthz", as: nil)))
        #expect(health["security"] == [] && health["x-roles"] == nil)
    }

    @Test("refers to nothing that is not there") func references() async throws {
        let document = try await TicketHouse.document.value
        guard case .object(let schemas)? = document.value["components"]?["schemas"] else { throw Missing() }
        let references = Self.references(in: document.value)
        #expect(references == Set(schemas.keys.map { "#/components/schemas/\($0)" }))
    }

    private static func references(in value: JSONValue) -> Set<String> {
        switch value {
        case .object(let members):
            members.reduce(into: []) { found, member in
                if member.key == "$ref", let text = member.value.text { found.insert(text) }
                found.formUnion(references(in: member.value))
            }
        case .array(let items): items.reduce(into: []) { $0.formUnion(references(in: $1)) }
        default: []
        }
    }

    private struct Missing: Error {}
}
