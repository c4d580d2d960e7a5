import Reception
import Ticketing

/// One change of the tables. Doing it gives the write that undoes it, and both go the same way through the indexes: so
/// a transaction that fails is taken back by doing its undoing writes, the last first.
enum TicketWrite {
    case addEntry(LedgerEntry)
    case removeLastEntry
    /// Replaces the entry with the same arrival, day and line of service.
    case replaceEntry(LedgerEntry)
    case addStay(Stay)
    case removeLastStay(LocalDay)
    /// Keeps the last ordinal under a prefix; nil: none was given out.
    case setOrdinal(Int?, prefix: String, LocalDay)
    case setNames(Bool, LocalDay)
    case addEvent(OfficeEvent)
    case removeLastEvent
    case setEvents(EventRows)
    case passing(PassingRows.Write)
    case setIndexes([LocalDay: DayIndex])
}
