package import Reception

/// The intents a visitor's sentence may have and the slots each takes: the table of `conversation.md`.
///
/// The files of a corpus are checked against it. Out of scope (`none`) is no intent and takes no slot.
package enum IntentTable {
    /// The slots of every intent.
    package static let slots: [IntentName: Set<SlotName>] = [
        // Dialogue.
        "greet": [], "goodbye": [], "thanks": [], "help": [], "repeat": [], "slower": [], "louder": [],
        "start_over": [], "affirm": [], "deny": [], "cancel": [], "change_language": [.language],
        "who_are_you": [], "talk_to_staff": [],
        // Tickets.
        "take_ticket": [.line, .procedure], "ticket_status": [.ticketNumber], "missed_ticket": [.ticketNumber],
        "cancel_ticket": [.ticketNumber], "priority_service": [.priority],
        // Procedures.
        "procedure_guide": [.procedure], "procedure_papers": [.procedure], "procedure_fee": [.procedure],
        "procedure_time": [.procedure], "procedure_where": [.procedure], "online_service": [.procedure],
        "collect_result": [],
        // Dossier and card.
        "dossier_status": [.dossierCode], "scan_card": [],
        // Office.
        "office_hours": [], "find_desk": [.line, .desk], "facility": [.facility], "drink_water": [],
        "legal_advice": [], "book_appointment": [], "lost_found": [], "scam_advice": [],
        // Feedback and safety.
        "rate_service": [.rating], "complaint": [], "emergency": [],
    ]

    /// The names of the intents, sorted.
    package static let intents = slots.keys.sorted()

    /// Every slot some intent takes.
    static let slotNames = Set(slots.values.joined())
}
