import Foundation
package import IntentMatching

/// The intent model of `Models/Intents`, which `Tests/run` trains once for programs and tests together.
package enum TrainedModel {
    /// Why there is no model.
    package struct Missing: Error, CustomStringConvertible {
        package let description: String
    }

    /// Where `Tests/run` puts it and `letan` finds it: beside the programs.
    package static let path = Checkout.programs.appending(path: "intents.model").path

    /// The model, mapped once for all tests of a process, or why there is none.
    private static let loaded = Result { () throws(Missing) in
        do throws(IntentModelError) {
            return try IntentModel.load(path: path)
        } catch {
            throw Missing(description: "\(error) (run: Tests/run, which trains it for the tests)")
        }
    }

    /// The model. Throws `Missing`.
    package static func shipped() throws -> IntentModel { try loaded.get() }

    /// Its matcher. Throws `Missing`.
    package static func matcher() throws -> TrainedMatcher { TrainedMatcher(try shipped()) }
}
