package import Calculators
import ContentPacks
import Facts
import Files
import Glibc
import Notes
import Pricing
import Quiz
package import Records

/// A pack in its author's hands: made, checked, shown, compared and built. No data home is opened.
///
///     let authoring = PackAuthoring(surroundings, from: workingDirectory)
///     let folder = try authoring.makePack("aws-class", title: nil, in: nil)
///     let checked = try authoring.check(folder) { calculation, calculator, language in … }
package struct PackAuthoring {
    /// How a calculation is drawn for learners of a language, which is nil where the pack names none.
    package typealias Drawing = (Calculation, (any Calculator)?, _ language: String?) -> [String]

    let surroundings: Surroundings
    let workingDirectory: String

    package init(_ surroundings: Surroundings, from workingDirectory: String) {
        self.surroundings = surroundings
        self.workingDirectory = workingDirectory
    }

    /// The folder of a pack: a path, or the id of a pack at hand. Throws `noSuchPath`.
    package func folder(of name: String) throws(Failure) -> String {
        let path = absolutePath(name, from: workingDirectory)
        var status = stat()
        if stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFDIR else { throw .pack(.file(path: path, .notAPack)) }
            return path
        }
        if let pack = packNamed(name, in: surroundings) { return pack.folder }
        throw .noSuchPath(name)
    }

    // MARK: Checking

    /// All that is wrong with the pack in a folder.
    package func check(_ folder: String, drawing: @escaping Drawing) -> PackCheck {
        checkPack(at: folder, with: desk(for: folder, drawing: drawing))
    }

    private func desk(for folder: String, drawing: @escaping Drawing) -> PackDesk {
        let pack = try? readPack(at: folder, isNamed: false)
        var surroundings = surroundings
        surroundings.ownPack = folder
        let calculators = CalculatorDesk(surroundings)
        let others = packsAtHand(in: self.surroundings).filter { $0.folder != folder && $0.id != pack?.id }
        return PackDesk(
            calculate: { (words: [String]) throws(CalculationProblem) in try calculators.working(words) },
            lines: { drawing($0, try? calculators.calculator(named: $0.calculator), pack?.language) },
            lexicon: Lexicon.merged(others.map { readLexicon(of: $0).lexicon }),
            packs: Dictionary(others.map { ($0.id, $0.version) }) { first, _ in first },
            calculators: Set(CalculatorList.builtIn.names))
    }

    // MARK: Comparing

    /// What the new version of a pack does to the cards of those who learn by the old one. Each is a folder, a built
    /// file, or the id of a pack at hand.
    package func diff(_ old: String, _ new: String) throws(Failure) -> PackDiff {
        PackDiff(from: try notes(of: old), to: try notes(of: new))
    }

    private func notes(of name: String) throws(Failure) -> [PackNote] {
        let opened = try open(name)
        let tree = PackTree(of: opened.folder)
        let lexicon = packLexicon(in: surroundings)
        return tree.notes(order: packOrder(in: opened.folder), knowing: lexicon)
    }

    /// The folder of a pack, or of a built file's content for as long as what is returned lives.
    private func open(_ name: String) throws(Failure) -> (folder: String, passing: PassingFolder?) {
        let path = absolutePath(name, from: workingDirectory)
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return (try folder(of: name), nil) }
        let passing = try PassingFolder(in: surroundings.environment["TMPDIR"] ?? "/tmp", named: "gongbu-")
        let folder = passing.path + "/pack"
        do { try unpackPack(path, into: folder) } catch { throw .pack(.file(path: path, error)) }
        return (folder, passing)
    }

    // MARK: Previewing

    /// The notes and questions of the pack in a folder, each with what it will ask, and the skills that it drills.
    package func preview(
        _ folder: String, each: (Preview.NotePreview) throws -> Void
    ) throws -> [SkillGroup] {
        let lexicon = Lexicon.merged([packLexicon(in: surroundings), ownLexicon(of: folder)])
        for note in PackTree(of: folder).notes(order: packOrder(in: folder), knowing: lexicon) {
            try each(
                Preview.NotePreview(
                    path: folder + "/" + note.path, cards: note.cards,
                    problems: note.note.problems + note.cards.problems))
        }
        let path = folder + "/" + PackExercises.fileName
        guard let bytes = readBytes(path) else { return [] }
        return PackExercises.read(String(decoding: bytes, as: UTF8.self), path: path).exercises.groups.map {
            SkillGroup(title: $0.title, skills: $0.skills.map(\.skill))
        }
    }

    private func ownLexicon(of folder: String) -> Lexicon {
        (try? readPack(at: folder, isNamed: false)).map { readLexicon(of: $0).lexicon } ?? Lexicon()
    }
}

/// Skills that a pack drills under one title.
package struct SkillGroup: Sendable, Hashable {
    package var title: String
    package var skills: [String]
}

extension CalculatorDesk {
    /// The calculation of a calculator's name and the words behind it, which nothing remembers.
    fileprivate func working(_ words: [String]) throws(CalculationProblem) -> Calculation {
        let calculator = try calculators.calculator(named: words.first ?? "")
        let givens = try Givens(reading: Array(words.dropFirst()), for: calculator, in: context)
        return try calculator.calculate(givens, in: context)
    }
}
