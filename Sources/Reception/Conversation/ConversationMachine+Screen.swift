extension ConversationMachine {
    /// What the screen should show now: a function of the state, so that it can never disagree with it.
    var screen: ScreenState {
        guard let visit else { return sleepingScreen }
        return ScreenState(
            mood: mood(of: visit), language: visit.language, reply: visit.reply, heard: visit.heard,
            choices: visit.choices(lines: domain.office.lines, procedures: domain.procedures),
            sheet: visit.sheet, ticket: visit.tickets.last, recordingNotice: isCameraOn,
            awaitsVisitor: visit.isListening)
    }

    /// Nobody is being served: a robot that cannot see waits to be spoken to.
    private var sleepingScreen: ScreenState {
        ScreenState(
            mood: .asleep, language: domain.office.language, recordingNotice: isCameraOn,
            awaitsVisitor: isBlind && !isStopping)
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
