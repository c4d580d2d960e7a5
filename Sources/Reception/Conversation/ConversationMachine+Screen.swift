extension ConversationMachine {
    /// What the screen should show now: a function of the state, so that it can never disagree with it.
    var screen: ScreenState {
        guard let visit else { return sleepingScreen }
        return ScreenState(
            mood: mood(of: visit), language: visit.language, address: visit.address, reply: visit.reply,
            heard: visit.heard, choices: visit.question?.choices(in: domain) ?? [], sheet: visit.sheet,
            link: visit.link.flatMap { domain.office.customs.links.contains($0) ? $0 : nil },
            ticket: visit.tickets.last, calls: board.shown, isEmergency: visit.isEmergency,
            recordingNotice: isCameraOn, awaitsVisitor: visit.isListening)
    }

    /// Nobody is being served: a robot that cannot see waits to be spoken to.
    private var sleepingScreen: ScreenState {
        ScreenState(
            mood: .asleep, language: domain.office.language, calls: board.shown, recordingNotice: isCameraOn,
            seesSomebody: isCameraOn && !crowd.present.isEmpty, awaitsVisitor: isBlind && !isStopping)
    }

    private func mood(of visit: Visit) -> ScreenState.Mood {
        if visit.isSorry { return .sorry }
        if visit.speaking != nil { return .speaking }
        return visit.isListening ? .listening : .thinking
    }

    private var isCameraOn: Bool { health[.camera]?.isUsable ?? false }

    /// Whether it is known that nobody can be seen; a camera that was not heard of yet is still starting.
    private var isBlind: Bool { health[.camera].map { !$0.isUsable } ?? false }
}
