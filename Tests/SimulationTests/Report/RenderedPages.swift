import Foundation
import Reception
import Simulation
import Testing

/// Writes pages to look at into the folder that `LETAN_REPORT_PAGES` names.
@Suite struct RenderedPages {
    private static let folder = ProcessInfo.processInfo.environment["LETAN_REPORT_PAGES"]

    @Test(.enabled(if: folder != nil, "set LETAN_REPORT_PAGES to a folder to have pages to look at"))
    func `pages to look at are written`() throws {
        let folder = URL(fileURLWithPath: try #require(Self.folder))
        var day = OfficeDay()
        let first = DaySummary(of: day.play())
        var plan = OfficeDay()
        plan.name = "Thêm người ở chứng thực"
        plan.serving[4] = ["residence", "certification"]
        plan.serving[6] = ["land", "certification"]
        let second = DaySummary(of: plan.play())
        let pages = [Language.vietnamese, .english].flatMap { language in
            let report = DayReport(
                language: language, lineNames: OfficeDay.lineNames, deskNames: OfficeDay.deskNames)
            return [
                ("day-\(language.rawValue).html", report.page(of: first)),
                ("versus-\(language.rawValue).html", report.page(comparing: first, with: second)),
            ]
        }
        for (name, page) in pages {
            try page.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
            #expect(TagBalance(page).faults.isEmpty)
        }
    }
}
