/// `letan check`: what works, what does not, and the fix.
enum CheckCommand: Command {
    static let name = "check"
    static let operands = ""
    static let summary = "every part of the configuration and content: what works, what does not, the fix"
    static let options: [Option] = [.flag("--json", "one JSON object a finding")]

    static func run(_ invocation: Invocation) async throws -> ExitCode {
        try invocation.arguments.limitOperands(to: 0)
        let models = ModelsCheck(installation: invocation.installation, progress: ProgressNotes(invocation.output))
        var (findings, hasContent) = models.findings()
        var code = findings.contains { $0.state == .broken } ? ExitCode.failed : .ok
        do throws(CommandError) {
            let configuration = try invocation.configuration()
            findings.append(Finding("configuration", .ok, "read"))
            if hasContent {
                let assembly = try Assembly(installation: invocation.installation, configuration: configuration)
                let parts = await PartsCheck(assembly: assembly).findings()
                if parts.contains(where: { $0.state == .broken }) { code = .failed }
                findings += parts
            }
        } catch {
            findings.append(Finding("configuration", by: error))
            code = .badConfiguration
        }
        for finding in findings { show(finding, invocation) }
        return code
    }

    private static func show(_ finding: Finding, _ invocation: Invocation) {
        if invocation.arguments.has("--json") {
            invocation.output.json(finding)
        } else {
            invocation.output.line(finding.words)
        }
    }
}
