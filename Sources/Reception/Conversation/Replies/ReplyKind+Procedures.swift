/// Procedures and dossiers.
extension ReplyKind {
    /// Which procedure?
    public static let askProcedure = ReplyKind("procedure_guide.ask_procedure")
    /// Several were meant: which of those on the screen?
    public static let chooseProcedure = ReplyKind("procedure_guide.choose")
    /// The summary, and the offer of a ticket.
    public static let guideOffer = ReplyKind("procedure_guide.offer", .procedure, .summary)
    /// The summary alone: the office is closed, or the visitor has a ticket.
    public static let guideOnly = ReplyKind("procedure_guide.only", .procedure, .summary)
    /// The robot knows nothing of this procedure: please ask at the desk; shall staff come?
    public static let procedureMissing = ReplyKind("procedure_guide.missing")
    /// What to bring; the whole list is on the screen.
    public static let papersTold = ReplyKind("procedure_papers.told", .procedure, .fact)
    /// What it costs.
    public static let feeTold = ReplyKind("procedure_fee.told", .procedure, .fact)
    /// How long it takes.
    public static let timeTold = ReplyKind("procedure_time.told", .procedure, .fact)
    /// Who receives it, and where.
    public static let whereTold = ReplyKind("procedure_where.told", .procedure, .fact)
    /// Whether and how it is done online; the code on the screen leads there.
    public static let onlineTold = ReplyKind("online_service.told", .procedure, .fact)
    /// What can be done online in general: the portal and the app are on the screen.
    public static let onlineGeneral = ReplyKind("online_service.general")
    /// There is no sure source for this: please ask at the desk.
    public static let factUnknown = ReplyKind("procedure_guide.not_sourced", .procedure, .desks)
    /// With the receipt to the desk that took the dossier; tell the code to know whether it is ready.
    public static let collectResult = ReplyKind("collect_result.told")
    /// Which code? It stands on the receipt.
    public static let askDossierCode = ReplyKind("dossier_status.ask_code")
    /// The dossier is looked up; one moment.
    public static let dossierWorking = ReplyKind("dossier_status.working")
    /// Taken in, not begun, no day known.
    public static let dossierReceived = ReplyKind("dossier_status.received", .code)
    /// Taken in, not begun, due on a day.
    public static let dossierReceivedDue = ReplyKind("dossier_status.received_due", .code, .day)
    /// Being worked on, no day known.
    public static let dossierProcessing = ReplyKind("dossier_status.processing", .code)
    /// Being worked on, due on a day.
    public static let dossierProcessingDue = ReplyKind("dossier_status.processing_due", .code, .day)
    /// Not done although it was due on a day: apology; ask at the desk.
    public static let dossierLate = ReplyKind("dossier_status.late", .code, .day)
    /// Something is missing: please see the desk.
    public static let dossierSupplement = ReplyKind("dossier_status.supplement", .code)
    /// The result can be fetched.
    public static let dossierReady = ReplyKind("dossier_status.ready", .code)
    /// The result was fetched.
    public static let dossierReturned = ReplyKind("dossier_status.returned", .code)
    /// It was refused; the desk tells why.
    public static let dossierRefused = ReplyKind("dossier_status.refused", .code)
    /// No such code: please check the receipt.
    public static let dossierNotFound = ReplyKind("dossier_status.not_found", .code)
    /// Dossiers cannot be looked up now: please ask at the desk.
    public static let dossierUnavailable = ReplyKind("dossier_status.unavailable")

    static let procedures: [ReplyKind] = [
        askProcedure, chooseProcedure, guideOffer, guideOnly, procedureMissing, papersTold, feeTold, timeTold,
        whereTold, onlineTold, onlineGeneral, factUnknown, collectResult, askDossierCode, dossierWorking,
        dossierReceived, dossierReceivedDue, dossierProcessing, dossierProcessingDue, dossierLate,
        dossierSupplement, dossierReady, dossierReturned, dossierRefused, dossierNotFound, dossierUnavailable,
    ]
}
