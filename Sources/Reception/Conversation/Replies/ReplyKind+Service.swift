/// Cards, advice, ratings, complaints.
extension ReplyKind {
    /// Please hold the card before the scanner.
    public static let scanAsk = ReplyKind("scan_card.ask")
    /// Cards cannot be read here: please show it at the desk.
    public static let scanUnavailable = ReplyKind("scan_card.unavailable")
    /// The card was read: greets in the right form of address and asks what is needed; offers a ticket.
    public static let cardGreeting = ReplyKind("scan_card.greet")
    /// May the board show your name when you are called?
    public static let askName = ReplyKind("scan_card.ask_name")
    /// It will; for which service would you like a ticket?
    public static let nameShown = ReplyKind("scan_card.name_shown")
    /// Then only the number is called; for which service would you like a ticket?
    public static let nameHidden = ReplyKind("scan_card.name_hidden")
    /// The QR code that was read is no ticket of today.
    public static let ticketUnknown = ReplyKind("scan_card.ticket_unknown")
    /// The code that was read says nothing here; which codes do.
    public static let codeUnknown = ReplyKind("scan_card.code_unknown")
    /// A member of staff was told; things found are kept at the reception.
    public static let lostFound = ReplyKind("lost_found.told")
    /// Never give codes or money; no official asks by telephone; ask here or call 113.
    public static let scamAdvice = ReplyKind("scam_advice.told")
    /// One to five, please.
    public static let askRating = ReplyKind("rate_service.ask")
    /// Thanks for a good rating.
    public static let ratingGood = ReplyKind("rate_service.good")
    /// Sorry; a member of staff was told.
    public static let ratingPoor = ReplyKind("rate_service.poor")
    /// Sorry; a member of staff comes to listen.
    public static let complaintTold = ReplyKind("complaint.told")

    static let service: [ReplyKind] = [
        scanAsk, scanUnavailable, cardGreeting, askName, nameShown, nameHidden, ticketUnknown, codeUnknown,
        lostFound, scamAdvice, askRating, ratingGood, ratingPoor, complaintTold,
    ]
}
