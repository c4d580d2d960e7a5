/// What the agent asks of its parts, each a child task.
extension AgentLinks {
    /// Does an action that only looks something up.
    func look(_ action: ConversationAction) async {
        switch action {
        case .lookUpTicket(let request, let number):
            await ask(for: request) { office throws(TicketFailure) in try await office.ticket(number: number) }
        case .findTicket(let request, let ticket):
            await ask(for: request) { office throws(TicketFailure) in try await office.ticket(ticket) }
        case .lookUpDossier(let request, let code): await lookUp(code, for: request)
        default: break
        }
    }

    /// Does an action that changes something.
    func run(_ action: ConversationAction) async {
        switch action {
        case .issueTicket(let request, let ticket): await issue(ticket, for: request)
        case .prioritiseTicket(let request, let ticket, let reason):
            await ask(for: request) { office throws(TicketFailure) in
                try await office.prioritise(ticket, because: reason)
            }
        case .withdrawTicket(let request, let ticket):
            await ask(for: request) { office throws(TicketFailure) in try await office.apply(.cancel, to: ticket) }
        case .cancelTicket(let ticket): await giveBack(ticket)
        case .bookAppointment(let request, let appointment): await book(appointment, for: request)
        case .withdrawAppointment(let id): await withdrawAppointment(id)
        default: break
        }
    }

    /// Asks the matcher, but not for ever.
    func understand(_ utterance: Utterance, in context: MatchingContext) async {
        let answer = await withTaskGroup(of: IntentMatch?.self) { group in
            group.addTask { await match(utterance.text, in: context) }
            group.addTask {
                do { try await clock.sleep(for: settings.matcherDeadline) } catch { return nil }
                matcherHealth.note(
                    .failed(reason: "the matcher gave no answer for \(settings.matcherDeadline.seconds) s"))
                return nil
            }
            defer { group.cancelAll() }
            return await group.next() ?? nil
        }
        if let answer {
            mailbox.post(.event(.understood(utterance: utterance.id, match: answer)))
        } else {
            mailbox.post(.event(.matcherFailed(utterance: utterance.id)))
        }
    }

    private func match(_ text: String, in context: MatchingContext) async -> IntentMatch? {
        do throws(PartFailure) {
            let match = try await parts.matcher.match(text, in: context)
            matcherHealth.note(.ready)
            return match
        } catch {
            // Whoever was given up has nothing to tell.
            if !Task.isCancelled { matcherHealth.note(.failed(reason: error.reason)) }
            return nil
        }
    }

    /// Issues a ticket under a fresh id and reports the answer; when nobody takes it any more, the ticket is given back.
    private func issue(_ ticket: TicketRequest, for request: RequestID) async {
        let id = makeTicketID()
        let answer = await answer { () async throws(TicketFailure) in
            let standing = try await parts.tickets.issue(ticket, id: id)
            if let failure = standing.nonsense(for: ticket, id) { throw failure }
            return standing
        }
        if !mailbox.post(.event(.ticketAnswered(request: request, ticket: id, answer: answer))) {
            await giveBack(id)
        } else if case .failed(.unavailable) = answer {
            // Only the answer may have been lost: the visitor was told that there is no ticket, so there must be none.
            await giveBack(id, mayNotBe: true)
        }
    }

    /// Asks the ticket service for something that need not be undone, and reports the answer.
    private func ask(
        for request: RequestID, _ ask: @Sendable (any TicketService) async throws(TicketFailure) -> TicketStanding
    ) async {
        let answer = await answer { () async throws(TicketFailure) in
            let standing = try await ask(parts.tickets)
            if let failure = standing.nonsense { throw failure }
            return standing
        }
        mailbox.post(.event(.ticketAnswered(request: request, ticket: nil, answer: answer)))
    }

    /// Looks a dossier up and reports the answer.
    private func lookUp(_ code: DossierCode, for request: RequestID) async {
        var answer = DossierAnswer.failed
        do throws(PartFailure) {
            if let dossiers = parts.dossiers {
                let dossier = try await dossiers.dossier(code)
                guard dossier?.isPlausible ?? true else {
                    throw PartFailure(part: .dossiers, reason: "a dossier was answered with days that do not exist")
                }
                answer = dossier.map { .found(dossier: $0) } ?? .unknown
                dossierHealth.note(.ready)
            }
        } catch {
            dossierHealth.note(.failed(reason: error.reason))
        }
        mailbox.post(.event(.dossierAnswered(request: request, answer: answer)))
    }

    /// Books an appointment under a fresh id and reports the answer; when nobody takes it any more, it is withdrawn.
    private func book(_ appointment: AppointmentRequest, for request: RequestID) async {
        let id = makeTicketID().rawValue
        var answer = AppointmentAnswer.failed
        do throws(PartFailure) {
            if let book = parts.appointments {
                let booked = try await book.book(appointment, id: id)
                guard booked.answers(appointment) else {
                    throw PartFailure(
                        part: .appointments, reason: "another appointment was booked than the one asked for")
                }
                answer = .booked(appointment: booked)
                appointmentHealth.note(.ready)
            }
        } catch {
            appointmentHealth.note(.failed(reason: error.reason))
        }
        let isTaken = mailbox.post(.event(.appointmentAnswered(request: request, id: id, answer: answer)))
        // Only the answer may have been lost: the visitor was told that nothing is booked, so nothing must be.
        if !isTaken || answer == .failed { await withdrawAppointment(id) }
    }

    /// Takes an appointment that nobody knows of out of the book.
    private func withdrawAppointment(_ id: String) async {
        do throws(PartFailure) {
            try await parts.appointments?.withdraw(id: id)
        } catch {
            appointmentHealth.note(.failed(reason: error.reason))
        }
    }

    private func answer(
        _ ask: @Sendable () async throws(TicketFailure) -> TicketStanding
    ) async -> TicketAnswer {
        do throws(TicketFailure) { return .done(standing: try await ask()) } catch { return .failed(failure: error) }
    }

    /// Cancels a ticket that nobody waits for; tries again for a while, because a ghost in the queue costs everybody time.
    /// One that may not even be there is not reported when that fails.
    private func giveBack(_ ticket: TicketID, mayNotBe: Bool = false) async {
        for attempt in 1...5 {
            do throws(TicketFailure) {
                return try await parts.tickets.withdraw(ticket)
            } catch {
                if error == .notFound { return }
                if case .conflict = error { return }
            }
            do { try await clock.sleep(for: settings.restart.delay(afterFailures: attempt)) } catch { break }
        }
        if !mayNotBe { report(.ticketLeft(ticket)) }
    }

    /// Reports a timer unless it is cancelled first.
    func wait(for timer: TimerID, _ delay: Delay, unless cancelled: AsyncStream<Never>) async {
        let hasFired = await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                do { try await clock.sleep(for: delay) } catch { return false }
                return true
            }
            group.addTask {
                for await _ in cancelled {}
                return false
            }
            defer { group.cancelAll() }
            return await group.next() ?? false
        }
        if hasFired { mailbox.post(.event(.timerFired(timer: timer))) }
    }
}
