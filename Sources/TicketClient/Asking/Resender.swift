import Foundation
import FoundationNetworking
import Reception
import Synchronization

/// Asks a server until it answers, the time for the call is over, or another try makes no sense.
///
/// Every try is the same request with the same key, after a pause that grows and is drawn at random. A server that fails
/// again and again is left alone: calls then fail at once, those that are already trying wait their turn.
final class Resender: Sendable {
    private struct State {
        var random: SeededRandom
        var breaker: CircuitBreaker
        var figures = TicketClientFigures()
    }

    private let server: ServerAddress
    private let token: AccessToken?
    private let clock: any ReceptionClock
    private let settings: TicketClientSettings
    private let exchanges: Exchanges
    private let state: Mutex<State>

    init(
        server: ServerAddress, token: AccessToken?, clock: any ReceptionClock, seed: UInt64,
        settings: TicketClientSettings
    ) {
        (self.server, self.token, self.clock, self.settings) = (server, token, clock, settings)
        exchanges = Exchanges(server: server.description)
        state = Mutex(State(random: SeededRandom(seed: seed), breaker: CircuitBreaker(limits: settings.breaker)))
    }

    /// How it went so far.
    var figures: TicketClientFigures { state.withLock(\.figures) }

    /// Changes the figures.
    func count(_ change: (inout TicketClientFigures) -> Void) { state.withLock { change(&$0.figures) } }

    /// A random pause of `backOff`.
    func pause(_ backOff: BackOff, afterFailures failures: Int) -> Delay {
        state.withLock { backOff.pause(afterFailures: failures, using: &$0.random) }
    }

    /// A key that nobody else has: 128 random bits in hexadecimal.
    func newKey() -> String {
        let bits = state.withLock { [$0.random.next(), $0.random.next()] }
        return bits.map { String(String(($0 | 1 << 63), radix: 16)) }.joined()
    }

    /// Asks `question`; the answer in JSON, `null` for nobody.
    func ask(_ question: Question) async throws(NotDone) -> Data {
        count { $0.requests += 1 }
        var call = Call(deadline: clock.now + settings.deadline)
        do throws(NotDone) {
            guard question.hasUsableKey else { throw call.ended(by: .unusableKey) }
            while true {
                try await enter(&call)
                if let data = try await conclude(attempt(question, in: call), &call) { return data }
                count { $0.resends += 1 }
            }
        } catch {
            if case .unavailable = error.failure { count { $0.failures += 1 } }
            throw error
        }
    }

    /// Waits until the breaker lets the call in; a new call does not wait.
    private func enter(_ call: inout Call) async throws(NotDone) {
        while case .wait(let instant) = state.withLock({ $0.breaker.admit(at: clock.now) }) {
            guard call.tries > 0 else {
                throw call.ended(by: .resting(server: server.description, seconds: (instant - clock.now).seconds))
            }
            try await sleep(until: instant, &call)
        }
        call.tries += 1
    }

    /// One try, told to the breaker.
    private func attempt(_ question: Question, in call: Call) async -> Verdict {
        let verdict = await tried(question, limit: min(settings.attempt, call.deadline - clock.now))
        state.withLock { state in
            switch verdict {
            case .givenUp: state.breaker.gaveUp(at: clock.now)
            case .again(.cannotWork(_, 429), _, _): state.breaker.worked()
            case .again: state.figures.breakerOpenings += state.breaker.failed(at: clock.now) ? 1 : 0
            case .done, .refused, .tokenRefused, .failed: state.breaker.worked()
            }
        }
        return verdict
    }

    /// One try; two where the token was replaced meanwhile.
    private func tried(_ question: Question, limit: Delay) async -> Verdict {
        do throws(TicketClientFailure) {
            guard let token else { return await sent(question, token: nil, limit: limit) }
            let value = try token.value()
            let verdict = await sent(question, token: value, limit: limit)
            guard case .tokenRefused = verdict, let other = try token.replacement(for: value) else { return verdict }
            return await sent(question, token: other, limit: limit)
        } catch {
            return .failed(error)
        }
    }

    private func sent(_ question: Question, token: String?, limit: Delay) async -> Verdict {
        let request = question.request(to: server, token: token, limit: limit)
        let late = TicketClientFailure.timedOut(server: server.description, seconds: limit.seconds)
        let exchanges = exchanges
        switch await within(limit, of: clock, otherwise: late, { await exchanges.answer(to: request) }) {
        case .success(let answer): return Verdict(answer, from: server.description)
        case .failure(.givenUp): return .givenUp
        case .failure(let failure): return Verdict(failure)
        }
    }

    /// The answer, if the call is done; returns nothing after a pause when it is worth another try.
    private func conclude(_ verdict: Verdict, _ call: inout Call) async throws(NotDone) -> Data? {
        switch verdict {
        case .done(let data): return data
        case .refused(let failure): throw call.refused(with: failure)
        case .tokenRefused: throw call.ended(by: .unknownToken(server: server.description))
        case .failed(let failure): throw call.ended(by: failure, mayBeDone: failure.leavesDoubt)
        case .givenUp: throw call.ended(by: .givenUp(server: server.description), mayBeDone: true)
        case .again(let failure, let after, let mayBeDone):
            call.note(failure, mayBeDone: mayBeDone)
            let pause = pause(settings.resending, afterFailures: call.tries)
            try await sleep(until: clock.now + max(pause, after ?? .zero), &call)
            return nil
        }
    }

    /// Waits, or ends the call when it would be over by then.
    private func sleep(until instant: Instant, _ call: inout Call) async throws(NotDone) {
        guard instant < call.deadline else { throw call.endedByItsLastFailure(server.description) }
        do { try await clock.sleep(until: instant) } catch {
            throw call.ended(by: .givenUp(server: server.description))
        }
    }
}
