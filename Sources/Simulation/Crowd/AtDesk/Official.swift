import Reception
import Threading

/// Whoever sits at one desk: opens it at its hours, calls, serves, closes it.
struct Official: Sendable {
    let desk: DeskID
    /// When the desk is manned, in order.
    let hours: [Range<Instant>]
    /// How long a called visitor may take to come.
    let noShowAfter: Delay
    let tickets: any TicketService
    let hall: WaitingHall
    let clock: any ReceptionClock

    /// Works through the hours, or until the task is cancelled.
    func run() async -> DeskRecord {
        var record = DeskRecord(desk: desk)
        if hours.first.map({ $0.lowerBound > clock.now }) ?? true { await set(.closed) }
        for stretch in hours where stretch.upperBound > clock.now {
            guard (try? await clock.sleep(until: stretch.lowerBound)) != nil else { break }
            let begin = clock.now
            await set(.open)
            await work(until: stretch.upperBound, &record)
            record.manned.append(begin..<clock.now)
            await set(.closed)
        }
        return record
    }

    /// Calls and serves until the end of the stretch; who is at the desk then is served to the end.
    private func work(until end: Instant, _ record: inout DeskRecord) async {
        await withTaskGroup { group in
            group.addTask {
                // Whoever waits for visitors then looks at the clock.
                if (try? await clock.sleep(until: end)) != nil { hall.changes.signal() }
            }
            while clock.now < end, !Task.isCancelled {
                let seen = hall.changes.generation
                do {
                    if let called = try await tickets.callNext(desk: desk) {
                        await receive(called.ticket, &record)
                    } else {
                        try await hall.changes.wait(past: seen)
                    }
                } catch {
                    try? await clock.sleep(until: min(end, clock.now + WaitingHall.retry))
                }
            }
            group.cancelAll()
        }
    }

    /// Waits for whoever was called, and serves them.
    private func receive(_ ticket: Ticket, _ record: inout DeskRecord) async {
        let called = clock.now
        defer { record.busy.append(called..<clock.now) }
        let service = await clock.until(called + noShowAfter) { await hall.arrivals.take(ticket.id) }
        if Task.isCancelled { return }
        guard let service else {
            hall.ends.leave(.missed, for: ticket.id)
            return await move(ticket, by: .noShow)
        }
        let begin = clock.now
        await move(ticket, by: .serve)
        try? await clock.sleep(until: begin + service)
        if Task.isCancelled { return }
        await move(ticket, by: .finish)
        hall.ends.leave(.served(from: begin), for: ticket.id)
    }

    private func move(_ ticket: Ticket, by transition: TicketTransition) async {
        await persist { () throws(TicketFailure) in _ = try await tickets.apply(transition, to: ticket.id, by: desk) }
    }

    private func set(_ availability: Availability) async {
        await persist { () throws(TicketFailure) in
            _ = try await tickets.setDesk(desk, availability, reason: nil)
        }
    }

    /// Does what the office allows, again and again while it is down.
    private func persist(_ deed: () async throws(TicketFailure) -> Void) async {
        while !Task.isCancelled {
            do throws(TicketFailure) {
                return try await deed()
            } catch {
                switch error {
                case .unavailable, .storageFull: try? await clock.sleep(for: WaitingHall.retry)
                default: return
                }
            }
        }
    }
}
