import Journaling
import Reception

/// A situation in words, a row for each thing there is to know.
struct SituationWords {
    /// One row.
    struct Row {
        /// What it is about, as `visit`.
        let topic: String
        /// What there is to say.
        let words: String
    }

    let office: ReplayOffice

    /// The rows: time, visit, who is there, what is said, shown, waited for and broken.
    func rows(_ situation: Situation) -> [Row] {
        var rows = [Row(topic: "time", words: time(situation)), Row(topic: "visit", words: visit(situation))]
        rows += situation.faces.map { face in
            let level = face.level.rawValue
            return Row(topic: "face", words: "\(face.id) is \(level), there since \(face.appearedAt.seconds) s")
        }
        if let speaking = situation.speaking {
            rows.append(Row(topic: "speech", words: office.words.spoken(speaking.reply)))
        }
        if let screen = situation.screen {
            let topic = screen.choices.isEmpty ? "answer" : "question"
            if let reply = screen.reply { rows.append(Row(topic: topic, words: office.words.spoken(reply))) }
            rows.append(Row(topic: "screen", words: office.words.words(of: screen)))
        }
        rows += situation.requests.map { Row(topic: "request", words: office.words.words(of: $0.action)) }
        rows += situation.timers.map {
            Row(topic: "timer", words: "\($0.timer.purpose.rawValue), runs out at \($0.due.seconds) s")
        }
        rows += situation.broken.map {
            Row(
                topic: "part",
                words: office.words.words(of: .partChanged(part: $0.part, health: $0.health), in: office.language))
        }
        return rows
    }

    private func time(_ situation: Situation) -> String {
        let wall = situation.wall.map { wall in
            let minutes = "\(wall.minute % 60)"
            return ", \(wall.day) \(wall.minute / 60):\(minutes.count < 2 ? "0" : "")\(minutes)"
        }
        return "\(situation.now.seconds) s\(wall ?? "")"
    }

    private func visit(_ situation: Situation) -> String {
        guard let visit = situation.visit else { return "none" }
        let understood = visit.understood.map { ", last understood: \(office.words.words(of: $0))" } ?? ""
        return "\(visit.id), since \(visit.since.seconds) s, begun with \(visit.faces.count) faces\(understood)"
    }
}
