// What the robot sees: people through the camera, codes through the camera and scanners.
extension AgentLinks {
    /// The words for a lens that is covered: they stand where a failure's reason does.
    static let blockedView = "the camera sees nothing: its lens is covered, or there is no light; uncover it"

    /// Watches the lobby for as long as the agent runs.
    func watch(_ eyes: Eyes) async {
        let note = HealthNote(part: .camera, tell: reportHealth)
        let tell: @Sendable (PartHealth) -> Void = { health in
            note.note(health)
            if !health.isUsable { codes?.note(ofCamera: health) }
        }
        await Supervisor(part: .camera, policy: settings.deviceRestart, clock: clock, report: tell).run { ready in
            try await eyes.watch(ready: ready) { sight, _ in
                switch sight {
                case .presence(let event): mailbox.post(.event(.presence(event: event)))
                case .code(let payload): codes?.put(payload)
                case .reader(let health): codes?.note(ofCamera: health)
                case .view(.blocked): tell(.failed(reason: Self.blockedView))
                case .view(.clear): tell(.ready)
                }
            }
        }
    }

    /// What reads and understands codes, each under its supervisor.
    var codeServices: [@Sendable () async -> Void] {
        guard let codes else { return [] }
        var services: [@Sendable () async -> Void] = [{ await understand(codes) }]
        for index in codes.parts.scanners.indices { services.append { await scan(codes, index) } }
        return services
    }

    private func understand(_ codes: CodeRoom) async {
        for await payload in codes.payloads {
            await deliver(.input(.scanned(codes.parts.interpreter.meaning(of: payload))))
        }
    }

    /// A scanner that lies before the same code reads it several times a second; somebody who holds it there again wants
    /// to be heard.
    private static let repeatedScan = Delay.seconds(1)

    /// Listens to a scanner.
    private func scan(_ codes: CodeRoom, _ index: Int) async {
        var eyes = settings.eyes
        eyes.codes.forgetAfter = Self.repeatedScan
        let gaze = SharedGaze(Gaze(settings: eyes))
        let supervisor = Supervisor(part: .scanner, policy: settings.deviceRestart, clock: clock) {
            codes.note($0, ofScanner: index)
        }
        await supervisor.run { ready in
            try await codes.parts.scanners[index].run(ready: ready) { payload in
                for code in gaze.with({ $0.see([payload], at: clock.now) }) { codes.put(code) }
            }
        }
    }
}
