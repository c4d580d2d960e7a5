extension Reply {
    /// What the reply comes before when it is said.
    var priority: SpeechPriority {
        switch key {
        case ReplyKind.emergencyTold.key: .emergency
        case ReplyKind.callNumber.key: .call
        default: .conversation
        }
    }
}
