package import Reception
import Testing

/// The promises of `DossierDirectory`, to be kept by every implementation.
package enum DossierDirectoryContract {
    /// Opens a directory of these dossiers alone; called once a trial.
    package typealias Opening = @Sendable ([Dossier]) async throws -> any DossierDirectory

    /// All promises.
    package static let promises: [Promise<Opening>] = [
        Promise("a dossier is told with all that is known of it, whatever its state") { open in
            let directory = try await open(Dossier.samples)
            for dossier in Dossier.samples { #expect(try await directory.dossier(dossier.code) == dossier) }
        },
        Promise("a code that is not there gives nothing") { open in
            let directory = try await open(Dossier.samples)
            for code in ["H29.17-250612-9999", "H29.17-250612-001", "H29.17-250612-00010", "H29"] as [DossierCode] {
                #expect(try await directory.dossier(code) == nil)
            }
        },
        Promise("what cannot be a code gives nothing") { open in
            let directory = try await open(Dossier.samples)
            for text in ["", " ", "..", "/", "%", "{}", "'; --", "\n", String(repeating: "A", count: 100_000)] {
                #expect(try await directory.dossier(DossierCode(rawValue: text)) == nil)
            }
        },
        Promise("the case of letters and blanks do not matter") { open in
            let directory = try await open(Dossier.samples)
            let first = try #require(Dossier.samples.first)
            for code in ["h29.17-250612-0001", " H29.17 - 250612 - 0001\n", "h29.17\u{A0}-250612-\u{200B}0001"] {
                #expect(try await directory.dossier(DossierCode(rawValue: code)) == first)
            }
        },
        Promise("codes are compared by every sign that is in them") { open in
            let codes = ["A/1", "A%2F1", "A?1", "A#1", "A&B=1", "A+1", "A,1", "A;1", "A\"1", "Đ1", "D1", "A|1", "A:1"]
            let dossiers = codes.map { Dossier(code: DossierCode(rawValue: $0), status: .processing) }
            let directory = try await open(dossiers)
            for dossier in dossiers { #expect(try await directory.dossier(dossier.code) == dossier) }
            for code in ["A1", "A 1", "A%201", "A\\1"] as [DossierCode] {
                #expect(try await directory.dossier(code) == nil)
            }
        },
        Promise("32 tasks ask at once and each gets its own") { open in
            let dossiers = (0..<32).map { number in
                Dossier(code: DossierCode(rawValue: "H29-\(number)"), status: DossierStatus.allCases[number % 6])
            }
            let directory = try await open(dossiers)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for dossier in dossiers {
                    group.addTask {
                        let found = try await directory.dossier(dossier.code)
                        #expect(found == dossier)
                    }
                }
                try await group.waitForAll()
            }
        },
    ]
}

extension Dossier {
    /// One of every state, the first with all that may be known, the others with ever less.
    package static let samples: [Dossier] = DossierStatus.allCases.enumerated().map { number, status in
        Dossier(
            code: DossierCode(rawValue: "H29.17-250612-000\(number + 1)"), status: status,
            received: number < 4 ? LocalDay(year: 2026, month: 2, day: 28) : nil,
            due: number < 3 ? LocalDay(year: 2026, month: 3, day: 12) : nil,
            place: number < 2 ? "Phòng Tư pháp, \"bộ phận\" 2; tầng 1" : nil)
    }
}
