import Foundation
import FoundationNetworking

extension HTTPURLResponse {
    /// The media type without its parameters, in small letters.
    var mediaType: String? {
        value(forHTTPHeaderField: "Content-Type")?.split(separator: ";").first
            .map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
    }
}
