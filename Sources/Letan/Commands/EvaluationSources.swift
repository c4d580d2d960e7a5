import IntentMatching
import Reception

/// What an evaluation learns and what it is measured by.
struct EvaluationSources {
    /// Lines to be measured by, with their name in reports.
    struct Test {
        let name: String
        let lines: [LabelledLine]
    }

    /// What is learnt.
    enum Training {
        case lines([LabelledLine])
        case corpus(IntentCorpus)
    }

    /// What to learn.
    let training: Training
    /// The sets to be measured by, apart from each other.
    let tests: [Test]
    /// What is odd in the files, a sentence each.
    let warnings: [String]

    /// Reads the files that the arguments name, and our own corpus where they name none.
    init(_ invocation: Invocation) throws(CommandError) {
        let training = try Self.files(invocation.arguments.all("--train"))
        let testing = try Self.files(invocation.arguments.all("--test"))
        guard training.isEmpty || !testing.isEmpty else {
            throw .usage("measured by what? letan evaluate --train FILE… --test FILE…")
        }
        warnings =
            LabelledOddity.summary(of: LabelledOddity.all(in: training) + LabelledOddity.onlyExamples(in: training))
            + testing.flatMap { LabelledOddity.summary(of: LabelledOddity.all(in: [$0])) }
        let tests = testing.map { Test(name: $0.path, lines: $0.lines) }
        if training.isEmpty {
            let corpus = try Models.corpus(invocation.installation)
            let (rest, heldOut) = corpus.holdingOut()
            self.training = .corpus(testing.isEmpty ? rest : corpus)
            self.tests = testing.isEmpty ? [Test(name: "own", lines: heldOut)] : tests
        } else {
            do throws(LabelledFileError) {
                self.training = .lines(try LabelledFile.trainingLines(of: training))
            } catch {
                throw .configuration(error.description)
            }
            self.tests = tests
        }
    }

    private static func files(_ paths: [String]) throws(CommandError) -> [LabelledFile] {
        var files: [LabelledFile] = []
        for path in paths {
            do throws(LabelledFileError) {
                files.append(try LabelledFile.read(path))
            } catch {
                throw .configuration(error.description)
            }
        }
        return files
    }
}
