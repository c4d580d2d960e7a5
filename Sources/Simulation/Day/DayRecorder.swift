import Reception

/// Puts together what came of a day: from what the crowd says of itself, what the robots wrote down and what the scenario
/// broke.
struct DayRecorder {
    let scenario: Scenario
    let office: Office
    let logs: [RobotLog]

    func result(_ crowd: CrowdOutcome) -> DayResult {
        var result = DayResult(
            name: scenario.name, day: scenario.day, startMinute: scenario.minute, until: scenario.until,
            lines: office.lines.map(\.id))
        result.visitors = crowd.visitors
        result.desks = crowd.desks
        result.robots = scenario.robots.enumerated().map { robot($1, logs[$0]) }
        result.utterances = logs.indices.flatMap(utterances).sorted { $0.at < $1.at }
        result.faults = faults
        return result
    }

    private func robot(_ name: String, _ log: RobotLog) -> RobotRecord {
        var record = RobotRecord(name: name)
        var begun: Instant?
        for entry in log.entries {
            guard case .action(let action) = entry.content else { continue }
            switch action {
            case .beginVisit: begun = entry.at
            case .endVisit:
                if let start = begun { record.visits.append(start..<entry.at) }
                begun = nil
            case .alertOperator(let alert, _): record.alerts[alert, default: 0] += 1
            default: continue
            }
        }
        if let begun, begun < scenario.until { record.visits.append(begun..<scenario.until) }
        return record
    }

    private func utterances(of robot: Int) -> [UtteranceRecord] {
        logs[robot].entries.compactMap { entry in
            guard case .event(let event) = entry.content, case .understood(_, let match) = event.kind else {
                return nil
            }
            return UtteranceRecord(
                at: entry.at, robot: robot, intent: match.intent, decision: match.decision, language: match.language)
        }
    }

    // MARK: Faults

    private var faults: [FaultRecord] {
        var records: [FaultRecord] = []
        for (at, entry) in Timeline(scenario).entries {
            guard case .step(let step) = entry else { continue }
            switch step.happening {
            case .breaks(let part, let fault):
                records.append(
                    FaultRecord(
                        what: part.rawValue, how: fault.words, robot: part.belongsToRobot ? step.robot : nil,
                        brokeAt: at))
            case .mends(let part):
                let open = records.lastIndex { $0.what == part.rawValue && $0.mendedAt == nil && concerns(step, $0) }
                if let open { records[open].mendedAt = at }
            case .dies(let delay):
                var record = FaultRecord(what: "robot", how: "kills", robot: step.robot, brokeAt: at)
                (record.mendedAt, record.recoveredAt) = (at + delay, at + delay)
                records.append(record)
            case .clockJumps: records.append(FaultRecord(what: "clock", how: "jumps", robot: nil, brokeAt: at))
            default: continue
            }
        }
        return records.map(noticed)
    }

    private func concerns(_ step: Scenario.Step, _ record: FaultRecord) -> Bool {
        record.robot == nil || record.robot == step.robot
    }

    /// The record with when a robot first said that the part failed, and when it worked again.
    private func noticed(_ record: FaultRecord) -> FaultRecord {
        guard let part = SimulatedPart(rawValue: record.what)?.name else { return record }
        var record = record
        let logs = record.robot.map { [self.logs[$0]] } ?? self.logs
        let tellings = logs.flatMap(\.reports).filter { $0.at >= record.brokeAt }.sorted { $0.at < $1.at }
        for telling in tellings {
            guard case .health(part, let health) = telling.report else { continue }
            if case .failed = health, record.noticedAt == nil, telling.at <= record.mendedAt ?? scenario.until {
                record.noticedAt = telling.at
            }
            if health == .ready, record.noticedAt != nil {
                record.recoveredAt = telling.at
                break
            }
        }
        return record
    }
}
