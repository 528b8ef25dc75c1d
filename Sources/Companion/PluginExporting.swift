import Files
import Foundation
import Glibc
import Notes
import PluginHost
import Quiz

extension Workspace {
    /// Has a plugin's exporter write a deck's questions into a file. How many questions went in. Throws `plugin`,
    /// `noSuchDeck`, `cannotWrite`.
    package func export(
        _ exporter: String, deck: String?, limit: Int?, to path: String, from workingDirectory: String
    ) throws(Failure) -> Int {
        let whole = absolutePath(path, from: workingDirectory)
        guard access(whole, F_OK) != 0 else { throw .fileExists(path: whole) }
        let offers = (plugins?.plugins ?? []).flatMap { plugin in
            (plugin.offers.exporters ?? []).map { (plugin: plugin.id, exporter: $0.name) }
        }
        guard let plugins, let offer = offers.first(where: { $0.exporter == exporter }) else {
            let near = offers.map(\.exporter)
            throw .plugin(PluginTrouble(exporter, .notOffered(exporter, suggestions: near)))
        }
        let presentation = try present(deck, limit: limit)
        var questions: [ExportedQuestion] = []
        var pictures = SheetPictures()
        while let slide = try presentation.next() {
            if slide.exercise == nil, !slide.question.answers.isEmpty {
                questions.append(.init(slide.question, pictures: pictures.pictures(in: slide.question.source)))
            }
        }
        let parameters = ExportParameters(
            exporter: exporter, title: deck ?? "gongbu", language: plugins.language, questions: questions)
        let result: ExportResult
        do { result = try plugins.call(offer.plugin, .export, parameters) } catch { throw .plugin(error) }
        let bytes: [UInt8]
        if let text = result.text {
            bytes = Array(text.utf8)
        } else if let data = result.data.flatMap({ Data(base64Encoded: $0) }) {
            bytes = Array(data)
        } else {
            throw .plugin(PluginTrouble(offer.plugin, .senseless("export")))
        }
        try writeNew(bytes, to: whole, mode: 0o644)
        return questions.count
    }
}

/// The pictures between the lines of questions. A note is read once.
private struct SheetPictures {
    private var notes: [String: PrintedNote] = [:]
    /// A message to a plugin is one line, and a photograph would fill it.
    private static let most = 1_000_000

    mutating func pictures(in source: Question.Source) -> [ExportedPicture]? {
        let printed: PrintedNote
        if let known = notes[source.path] {
            printed = known
        } else {
            guard let bytes = readBytes(source.path) else { return nil }
            printed = PrintedNote(Note(reading: bytes, named: source.path))
            notes[source.path] = printed
        }
        let pictures = printed.note.pictures.filter { $0.lines.overlaps(source.lines) }.compactMap { picture in
            printed.pictures[picture.target].flatMap { file -> ExportedPicture? in
                guard file.bytes.count <= Self.most else { return nil }
                return ExportedPicture(
                    caption: picture.caption, type: file.mediaType, data: Data(file.bytes).base64EncodedString())
            }
        }
        return pictures.isEmpty ? nil : pictures
    }
}

extension ExportedQuestion {
    fileprivate init(_ question: Question, pictures: [ExportedPicture]?) {
        let name = question.source.path.split(separator: "/").last.map(String.init) ?? question.source.path
        self.init(
            prompt: question.prompt, context: question.context, answers: question.answers, choices: question.choices,
            statement: question.statement, source: "\(name):\(question.source.firstLine)", pictures: pictures)
    }
}
