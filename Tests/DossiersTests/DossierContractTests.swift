import Dossiers
import Foundation
import Reception
import Simulation
import Synchronization
import TestSupport
import Testing

@Suite("Dossier directories keep the contract", .timeLimit(.minutes(1)))
struct DossierContractTests {
    @Test(arguments: DossierDirectoryContract.promises)
    func inAnExport(_ promise: Promise<DossierDirectoryContract.Opening>) async throws {
        let folder = try ScratchFolder()
        try await promise.check { dossiers in
            let path = try folder.file(Data(export(of: dossiers).utf8), named: "dossiers.csv")
            return CSVDossierDirectory(path: path, clock: ManualClock())
        }
    }

    @Test(arguments: DossierDirectoryContract.promises, ["/dossiers/{code}", "/ask?code={code}&key=1"])
    func onAServer(_ promise: Promise<DossierDirectoryContract.Opening>, path: String) async throws {
        let server = Mutex<LoopbackServer?>(nil)
        try await promise.check { dossiers in
            let started = try LoopbackServer { request in answer(to: request.target, path, among: dossiers) }
            server.withLock { $0 = started }
            return try HTTPDossierDirectory(template: started.address(path), clock: ManualClock())
        }
    }

    @Test(arguments: DossierDirectoryContract.promises)
    func inMemory(_ promise: Promise<DossierDirectoryContract.Opening>) async throws {
        try await promise.check { InMemoryDossierDirectory($0) }
    }
}

/// The dossiers as an office's system would export them, every field in quotation marks.
private func export(of dossiers: [Dossier]) -> String {
    let rows = dossiers.map { dossier in
        [
            dossier.code.rawValue, dossier.status.rawValue, dossier.received?.description, dossier.due?.description,
            dossier.place,
        ]
    }
    let header: [String?] = ["Mã hồ sơ", "Trạng thái", "Ngày nhận", "Ngày hẹn trả", "Đang ở"]
    return ([header] + rows).map { row in
        row.map { "\"\(($0 ?? "").replacing("\"", with: "\"\""))\"" }.joined(separator: ";") + "\r\n"
    }.joined()
}

/// What a server that has these dossiers answers to a request for `target`.
private func answer(to target: String, _ path: String, among dossiers: [Dossier]) -> LoopbackServer.Answer {
    let parts = path.components(separatedBy: "{code}")
    let code = target.dropFirst(parts[0].count).dropLast(parts[1].count).removingPercentEncoding
    guard let dossier = dossiers.first(where: { $0.code.rawValue == code }) else { return .http(404, "{}") }
    let fields = [
        "code": dossier.code.rawValue, "status": dossier.status.rawValue, "received": dossier.received?.description,
        "due": dossier.due?.description, "place": dossier.place, "name": "Nguyễn Văn An",
    ]
    let body = (try? JSONEncoder().encode(fields)).map { String(decoding: $0, as: UTF8.self) }
    return .http(200, body ?? "")
}
