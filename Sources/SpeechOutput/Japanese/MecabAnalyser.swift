import CMecab
import Foundation

/// The only owner of MeCab: a model with its dictionary, and what it works on.
struct MecabAnalyser: ~Copyable {
    private let model: OpaquePointer
    private let tagger: OpaquePointer
    private let lattice: OpaquePointer

    /// Opens the dictionary in the folder at `path`.
    init(dictionary path: String) throws(SpeechOutputError) {
        for file in ["sys.dic", "unk.dic", "matrix.bin", "char.bin", "dicrc"] {
            guard FileManager.default.isReadableFile(atPath: "\(path)/\(file)") else {
                throw .noDictionary(path: path, reason: "it has no readable \(file)")
            }
        }
        guard let model = Self.openModel(path) else {
            throw .noDictionary(path: path, reason: "MeCab cannot open it")
        }
        guard Self.charset(of: model) == "UTF-8" else {
            mecab_model_destroy(model)
            throw .noDictionary(path: path, reason: "its readings are not in UTF-8")
        }
        guard let tagger = mecab_model_new_tagger(model) else {
            mecab_model_destroy(model)
            throw .noDictionary(path: path, reason: "MeCab cannot work with it")
        }
        guard let lattice = mecab_model_new_lattice(model) else {
            mecab_destroy(tagger)
            mecab_model_destroy(model)
            throw .noDictionary(path: path, reason: "MeCab cannot work with it")
        }
        (self.model, self.tagger, self.lattice) = (model, tagger, lattice)
    }

    deinit {
        mecab_lattice_destroy(lattice)
        mecab_destroy(tagger)
        mecab_model_destroy(model)
    }

    /// The words of `text`, by their bytes; none reaches over one of `edges`.
    func words(of text: String, edges: [Int]) -> [MecabWord] {
        var text = text
        return text.withUTF8 { bytes in
            guard let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self), !bytes.isEmpty
            else { return [] }
            mecab_lattice_set_sentence2(lattice, start, bytes.count)
            defer { mecab_lattice_clear(lattice) }
            for edge in edges { mecab_lattice_set_boundary_constraint(lattice, edge, Int32(MECAB_TOKEN_BOUNDARY)) }
            guard mecab_parse_lattice(tagger, lattice) != 0 else { return [] }
            return words(from: start)
        }
    }

    /// What the lattice found in the sentence at `start`.
    private func words(from start: UnsafePointer<CChar>) -> [MecabWord] {
        var words: [MecabWord] = []
        var node = UnsafePointer(mecab_lattice_get_bos_node(lattice))
        while let found = node?.pointee {
            if found.stat == UInt8(MECAB_NOR_NODE) || found.stat == UInt8(MECAB_UNK_NODE) {
                let offset = found.surface - start
                words.append(
                    MecabWord(
                        bytes: offset..<offset + Int(found.length), features: String(cString: found.feature)))
            }
            node = UnsafePointer(found.next)
        }
        return words
    }

    private static func openModel(_ path: String) -> OpaquePointer? {
        // No settings of the machine count, only the dictionary's own.
        var arguments = ["mecab", "--rcfile=/dev/null", "--dicdir=" + path].map { (text: String) in strdup(text) }
        defer { for argument in arguments { free(argument) } }
        return mecab_model_new(Int32(arguments.count), &arguments)
    }

    private static func charset(of model: OpaquePointer) -> String? {
        mecab_model_dictionary_info(model).map { String(cString: $0.pointee.charset) }?.uppercased()
    }
}
