import Foundation
import Reception
import TestSupport
import Testing
import TicketClient

@Suite("A ticket office under attack", .serialized, .timeLimit(.minutes(10)))
struct AttackedOfficeTests {
    private static let isLong = Checkout.runsLongTests

    @Test("32 clients lose one answer in ten: no ticket twice, none missing, none lost")
    func lostAnswers() async throws {
        let office = try ServedOffice(LetanProgram())
        let official = try await office.token("operator")
        let (program, port) = try await office.start()
        let proxy = try DroppingProxy(to: port, dropping: 0.1, seed: 1)
        let load = Load(clients: try await Self.clients(of: office, at: proxy.port), each: Self.isLong ? 625 : 63)
        let answers = await load.run()
        #expect(proxy.dropped > load.count / 20, "answers were lost indeed")
        try await expectExactlyOnce(answers, of: load, of: try office.client(token: official, at: port))
        program.send(SIGTERM)
        #expect(await program.end() == 0)
    }

    @Test(
        "The service is killed again and again under load: every answered ticket is there, every resend gives the same")
    func killed() async throws {
        let office = try ServedOffice(LetanProgram())
        let official = try await office.token("operator")
        var (program, port) = try await office.start()
        let proxy = try DroppingProxy(to: port, dropping: 0.02, seed: 2)
        let load = Load(clients: try await Self.clients(of: office, at: proxy.port), each: Self.isLong ? 320 : 40)
        async let answers = load.run()
        let kills = Self.isLong ? 50 : 5
        var random = SeededRandom(seed: 3)
        for kill in 1...kills {
            // Somewhere in this share of the work, between any two instructions of the service.
            let goal = load.count * kill / (kills + 1) + Int(random.next() % 7)
            for await count in load.progress where count >= goal { break }
            program.send(SIGKILL)
            #expect(await program.end() == 128 + SIGKILL)
            (program, port) = try await office.start()
            proxy.point(to: port)
        }
        try await expectExactlyOnce(await answers, of: load, of: try office.client(token: official, at: port))
        program.send(SIGTERM)
        #expect(await program.end() == 0)
    }

    private static func clients(of office: ServedOffice, at port: UInt16) async throws -> [HTTPTicketService] {
        var clients: [HTTPTicketService] = []
        for _ in 0..<8 {
            let token = try await office.token("robot")
            for _ in 0..<4 { clients.append(try office.client(token: token, at: port)) }
        }
        return clients
    }

    /// Every request has one number, the numbers have no gap, and a resend gives the same.
    private func expectExactlyOnce(
        _ answers: [TicketID: TicketNumber], of load: Load, of service: any TicketService
    ) async throws {
        #expect(load.failures.all.isEmpty)
        #expect(answers.count == load.count)
        let tickets = try await service.tickets().map(\.ticket)
        #expect(tickets.count == load.count)
        #expect(tickets.map(\.number) == tickets.indices.map { TicketNumber(rawValue: Self.number($0 + 1)) })
        for ticket in tickets { #expect(answers[ticket.id] == ticket.number) }
        for (id, number) in answers.prefix(20) {
            #expect(try await service.issue(Load.request, id: id).ticket.number == number)
        }
        #expect(try await service.tickets().count == load.count)
    }

    private static func number(_ ordinal: Int) -> String {
        "B" + String(repeating: "0", count: max(0, 3 - String(ordinal).count)) + String(ordinal)
    }
}

/// Many clients that issue tickets at once, each one after the other.
private final class Load: Sendable {
    static let request = TicketRequest(line: "certification", language: .vietnamese)
    /// How many tickets in all.
    let count: Int
    /// How many are answered, as it grows.
    let progress: AsyncStream<Int>
    private let clients: [HTTPTicketService]
    private let each: Int
    private let counting: AsyncStream<Int>.Continuation
    private let done = Gathered<Int>()
    /// What clients gave up with.
    let failures = Gathered<TicketFailure>()

    init(clients: [HTTPTicketService], each: Int) {
        self.clients = clients
        self.each = each
        count = clients.count * each
        (progress, counting) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// The numbers by the ids of those who were answered.
    func run() async -> [TicketID: TicketNumber] {
        await withTaskGroup(of: [TicketID: TicketNumber].self) { group in
            for (index, client) in clients.enumerated() {
                group.addTask { await self.issue(on: client, named: "client-\(index)") }
            }
            let all = await group.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
            counting.finish()
            return all
        }
    }

    private func issue(on client: HTTPTicketService, named name: String) async -> [TicketID: TicketNumber] {
        var answers: [TicketID: TicketNumber] = [:]
        for turn in 0..<each {
            let id = TicketID(rawValue: "\(name)-request-\(turn)-of-many")
            do throws(TicketFailure) {
                answers[id] = try await client.issue(Self.request, id: id).ticket.number
                counting.yield(done.add(turn))
            } catch {
                failures.add(error)
            }
        }
        return answers
    }
}
