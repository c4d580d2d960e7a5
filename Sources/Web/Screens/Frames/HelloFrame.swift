import Reception

/// The event `hello`, with which every stream begins.
struct HelloFrame: Encodable {
    /// Which run of the robot it is: another one after a restart.
    let run: String
    /// The language of whoever says none.
    let language: Language

    /// Writes it.
    init(run: String, language: Language) {
        (self.run, self.language) = (run, language)
    }
}
