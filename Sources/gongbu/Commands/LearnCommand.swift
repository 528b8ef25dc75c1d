import ArgumentParser
import Companion
import Facts
import Quiz
import Records

/// Reads lessons and asks about them, or lists them.
struct LearnCommand: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "learn")

    @Argument var deck: [String] = []

    func run(in session: Session) throws -> Status {
        let workspace = try session.workspace()
        try session.finishSync()
        if deck.first == "list" {
            let name = deck.dropFirst().joined(separator: " ")
            session.show(
                try workspace.lessonGroups(of: name.isEmpty ? nil : name, from: session.workingDirectory))
            return .done
        }
        let named = deck.isEmpty ? nil : deck.joined(separator: " ")
        switch try workspace.startLearning(
            at: named, from: session.workingDirectory, language: session.language.rawValue)
        {
        case .noCourse(let state):
            session.tell(session.sentences.noCourse(state))
            if session.options.json { session.write(json: state.json) }
        case .allDone: session.tell(session.sentences.allLessonsDone)
        case .lesson(let walk): try read(walk, of: workspace, in: session)
        }
        return .done
    }

    private func read(_ walk: LessonWalk, of workspace: Workspace, in session: Session) throws {
        let dialogue = LessonDialogue(
            walk: walk, terminal: session.terminal, sentences: session.sentences,
            ask: { try session.quiz($0, of: workspace, isLesson: true).run() },
            open: { try workspace.open($0, line: $1) },
            openPictures: { pictures in
                session.lastShown = walk.source
                try session.open(pictures)
            },
            undo: { session.undoneLines(try workspace.undo(sparesExams: true)) },
            calculate: { session.calculateAside($0) })
        try dialogue.run()
        if session.options.json, let (verdict, lesson) = dialogue.verdict {
            session.write(json: verdict.json(of: lesson))
        }
    }
}

extension Session {
    fileprivate func show(_ groups: [LessonGroup]) {
        for (index, group) in groups.enumerated() {
            if options.json {
                for line in group.lines { write(json: line.json(in: group)) }
            } else {
                if index > 0 { write([""]) }
                write(lessonListScreen(group, sentences: sentences, paper: paper))
            }
        }
        if groups.isEmpty, !options.json { tell(sentences.noSources) }
    }

    /// What is said of what was taken back.
    func undoneLines(_ undone: Undone) -> [String] {
        undone.isExam
            ? paper.wrapped([Piece(sentences.examUndone(undone.answers))], indent: 1)
            : [sentences.undone(sentences.listed(undone.card.card.fact.subject.name))]
    }
}
