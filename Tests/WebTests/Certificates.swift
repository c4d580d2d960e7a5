import Foundation
import TestSupport
import Testing
import Web

/// Certificates made for one test by the program openssl.
struct Certificates {
    /// Where the program is.
    static let program = URL(filePath: "/usr/bin/openssl")
    /// Whether it is there.
    static var isAvailable: Bool { FileManager.default.isExecutableFile(atPath: program.path) }
    /// Why a test is skipped.
    static let isMissing: Comment = "there is no /usr/bin/openssl; install the package openssl"

    let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    /// A new key, and a certificate it signs itself.
    func make(_ name: String) async throws -> TLSFiles {
        let files = TLSFiles(certificate: folder.path("\(name).pem"), key: folder.path("\(name).key"))
        let run = try await ProgramRun.run(
            Self.program,
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
                "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", files.key,
                "-out", files.certificate,
            ], in: folder.url)
        #expect(run.status == 0, "\(run.errors)")
        return files
    }

    /// Sends `request` over TLS and gives what comes back.
    func ask(
        _ port: UInt16, _ request: String, trusting files: TLSFiles, _ options: String...
    ) async throws -> ProgramRun {
        try await ProgramRun.run(
            Self.program,
            [
                "s_client", "-connect", "127.0.0.1:\(port)", "-CAfile", files.certificate, "-verify_return_error",
                "-quiet",
            ] + options, input: request, in: folder.url)
    }
}
