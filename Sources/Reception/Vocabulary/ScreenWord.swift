/// The words of screens, boards and phone pages that belong to no reply: `Models/Replies/<language>.json`, key `screen`.
///
/// Every language has all of them, so that nothing on a screen is in another language than the rest.
public enum ScreenWord: String, Sendable, Codable, CaseIterable {
    // The start: what can be asked for.
    /// How to begin, as "Touch what you need, or just say it".
    case invitation
    case takeNumber, otherMatters, procedures, findProcedure
    /// Where nothing was found, with what to do instead.
    case nothingFound
    /// On a line where no numbers are given now.
    case closedNow
    /// Before the number of people in a line.
    case waiting
    /// The languages.
    case languages

    // Getting about.
    case back, close, startOver, goodbye, help, undo, more
    /// On the arrows of what does not fit.
    case seeAbove, seeBelow
    case repeatAnswer, slower, louder
    case largerText, smallerText, highContrast, normalContrast

    // Typing.
    /// In the empty field, as "Type your question".
    case typeHere
    case keyboard, hideKeyboard, send, space, delete, clear, shift, digits, letters
    /// What turns tone marks by letters on and off.
    case telex

    // The robot, in words for those who do not see its face.
    case asleep, noticing, listening, thinking, speaking, sorry
    /// Before what was heard.
    case heard
    case emergency

    // Tickets.
    case yourNumber, line, desk, peopleAhead, estimatedWait, way
    case followOnPhone, takeAway, giveBackNumber
    /// How a ticket stands.
    case statusWaiting, statusSoon, statusCalled, statusServing, statusServed, statusMissed, statusCancelled
    /// On the page of a ticket that is not known, or not any more.
    case ticketUnknown
    /// When a phone heard last how a ticket stands.
    case updated
    /// What lets a phone make a sound when the number is called.
    case alertMe, alertOn

    // The board.
    case nowServing, nextNumbers, waitByLine, notices, calledNow, noCalls
    /// Why a number is the next one.
    case nextByArrival, nextByPriority, nextInOrdinaryTurn

    // Sound and connection.
    case turnOnSound
    case connecting, connectionLost, connectionBack

    // Rating.
    case howWasIt

    // Coming in from another machine.
    case signInTitle, signInHint, key, signIn, keyRefused
}
