import Foundation
import Glibc
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
        while let slide = try presentation.next() {
            if slide.exercise == nil, !slide.question.answers.isEmpty { questions.append(.init(slide.question)) }
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

extension ExportedQuestion {
    fileprivate init(_ question: Question) {
        let name = question.source.path.split(separator: "/").last.map(String.init) ?? question.source.path
        self.init(
            prompt: question.prompt, context: question.context, answers: question.answers, choices: question.choices,
            statement: question.statement, source: "\(name):\(question.source.firstLine)")
    }
}
