/// Greeting, farewell, and what keeps a conversation going.
extension ReplyKind {
    /// A face turned to the robot: welcome, and an invitation to speak any language.
    public static let greetHello = ReplyKind("greet.hello")
    /// The visitor said hello in mid-visit.
    public static let greetBack = ReplyKind("greet.back")
    /// The visitor said goodbye, or left.
    public static let goodbye = ReplyKind("goodbye")
    /// You are welcome; anything else?
    public static let welcome = ReplyKind("thanks.welcome")
    /// Silence after the last answer.
    public static let anythingElse = ReplyKind("visit.anything_else")
    /// Yes or no without a question before it: what can I do for you?
    public static let whatCanIDo = ReplyKind("visit.what_can_i_do")
    /// "No" to an offer.
    public static let allRight = ReplyKind("visit.all_right")
    /// To somebody else who comes to the robot in mid-visit: please wait, or touch the screen for a ticket.
    public static let pleaseWait = ReplyKind("visit.please_wait")
    /// What the robot can do; the whole list is on the screen.
    public static let helpTopics = ReplyKind("help.topics")
    /// The robot introduces itself: a machine of this office; people are there, too.
    public static let whoAreYou = ReplyKind("who_are_you.told")
    /// Nothing was said yet that could be said again slower.
    public static let slowerDone = ReplyKind("slower.done")
    /// Nothing was said yet that could be said again louder.
    public static let louderDone = ReplyKind("louder.done")
    /// Everything said so far is forgotten: what can I do for you?
    public static let startOver = ReplyKind("start_over.done")
    /// What was under way is dropped.
    public static let cancelled = ReplyKind("cancel.done")
    /// Which language?
    public static let askLanguage = ReplyKind("change_language.ask")
    /// In the new language: from now on I speak it.
    public static let languageChanged = ReplyKind("change_language.done")
    /// The language is not spoken here yet; staff may help.
    public static let languageMissing = ReplyKind("change_language.not_yet", .language)
    /// Did you mean this?
    public static let confirmTopic = ReplyKind("confirm.topic", .topic)
    /// First failure: please say it another way.
    public static let notUnderstood = ReplyKind("fallback.first")
    /// Second failure: here are the likeliest topics, as buttons.
    public static let offerTopics = ReplyKind("fallback.topics")
    /// Third failure: a member of staff was called.
    public static let offerStaff = ReplyKind("fallback.staff")
    /// Understood, but a matter of another office, and nobody knows whose.
    public static let notOurs = ReplyKind("fallback.not_ours")
    /// Visas, work permits, embassies: the provincial police immigration office, the department of home affairs,
    /// the embassy.
    public static let visaElsewhere = ReplyKind("fallback.visa")
    /// Driving licences, vehicles, traffic fines: the traffic police.
    public static let licenceElsewhere = ReplyKind("fallback.driving-licence")
    /// Passports: the provincial police immigration office, or online.
    public static let passportElsewhere = ReplyKind("fallback.passport")
    /// Taxes and their fines: the tax office of the area.
    public static let taxElsewhere = ReplyKind("fallback.tax")
    /// Lawsuits, contested divorce: the people's court of the area.
    public static let courtElsewhere = ReplyKind("fallback.court")
    /// Money matters: a bank.
    public static let bankElsewhere = ReplyKind("fallback.bank")
    /// Illness: the health station or a hospital; in danger 115.
    public static let hospitalElsewhere = ReplyKind("fallback.hospital")
    /// Electricity, water, telephone: the company on the bill.
    public static let utilitiesElsewhere = ReplyKind("fallback.utilities")
    /// The camera is gone in mid-visit: please touch the screen or speak.
    public static let cameraLost = ReplyKind("degraded.camera")
    /// Words cannot be understood at the moment: please touch the screen; a member of staff was called.
    public static let matcherLost = ReplyKind("degraded.matcher")
    /// A member of staff was called.
    public static let staffCalled = ReplyKind("talk_to_staff.called")
    /// A member of staff was called, but the office is closed until then.
    public static let staffClosed = ReplyKind("talk_to_staff.closed", .opening)
    /// Help was called, at once; where to telephone: 113, 114, 115.
    public static let emergencyTold = ReplyKind("emergency.told")

    static let dialogue: [ReplyKind] = [
        greetHello, greetBack, goodbye, welcome, anythingElse, whatCanIDo, allRight, pleaseWait, helpTopics,
        whoAreYou, slowerDone, louderDone, startOver, cancelled, askLanguage, languageChanged, languageMissing,
        confirmTopic, notUnderstood, offerTopics, offerStaff, notOurs, visaElsewhere, licenceElsewhere,
        passportElsewhere, taxElsewhere, courtElsewhere, bankElsewhere, hospitalElsewhere, utilitiesElsewhere,
        cameraLost, matcherLost, staffCalled, staffClosed, emergencyTold,
    ]
}
