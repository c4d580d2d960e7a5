import Foundation
import Knowledge

extension ProceduresPrinter {
    /// The figures of one file; shares of the lines that mean a procedure, and of all lines.
    private struct Answer: Encodable {
        let file: String
        let lines: Int
        let first: Double
        let amongThree: Double
        let right: Double
        let asked: Double
        let missed: Double
        let wrong: Double

        init(_ file: String, _ report: SearchReport) {
            func share(_ count: Int, of whole: Int) -> Double {
                (10_000 * Double(count) / Double(max(1, whole))).rounded() / 10_000
            }
            self.file = file
            lines = report.lines
            first = share(report.first, of: report.meant)
            amongThree = share(report.amongThree, of: report.meant)
            right = share(report.right, of: report.lines)
            asked = share(report.asked, of: report.lines)
            missed = share(report.missed, of: report.lines)
            wrong = share(report.wrong, of: report.lines)
        }

        var columns: [String] {
            [String(lines)] + [first, amongThree, right, asked, missed, wrong].map { String(format: "%.1f", $0 * 100) }
        }
    }

    /// Shows how well the search did on files.
    func show(_ reports: [(name: String, report: SearchReport)]) {
        let answers = reports.map { Answer($0.name, $0.report) }
        if isJSON { return answers.forEach(output.json) }
        var table = TextTable(["%", "lines", "top 1", "top 3", "right", "asked", "missed", "wrong"])
        for answer in answers { table.append(answer.file, answer.columns) }
        table.lines.forEach(output.line)
    }
}
