import ArgumentParser
import Companion
import Figures
import Records

/// Packs in the learner's hands: installed, updated, listed, taken away.
extension PackCommand {
    struct List: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "list")

        func run(in session: Session) throws -> Status {
            let packs = try session.workspace().packs()
            if session.options.json {
                for pack in packs { session.write(json: pack.json) }
            } else {
                session.write(packsScreen(packs, sentences: session.sentences, paper: session.paper))
            }
            return .done
        }
    }

    struct Install: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "install")
        @Argument var source: String

        func run(in session: Session) throws -> Status {
            try session.install(session.workspace().beginInstalling(source, from: session.workingDirectory))
        }
    }

    /// All packs that are not pinned, or those that are named.
    struct Update: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "update")
        @Argument var id: [String] = []

        func run(in session: Session) throws -> Status {
            let workspace = try session.workspace()
            let all = try workspace.installedPackIDs()
            if all.isEmpty, id.isEmpty {
                if !session.options.json { session.write([" " + session.sentences.noPacksInstalled]) }
                return .done
            }
            var status = Status.done
            for name in id.isEmpty ? all : id {
                do {
                    let installation = try workspace.beginUpdating(name)
                    if installation.isUnchanged {
                        session.tell(session.sentences.upToDate(name))
                    } else if try session.install(installation) != .done {
                        status = .failed
                    }
                } catch Failure.pack(.pinned(let name)) where id.isEmpty {
                    session.tell(session.sentences.leftPinned(name))
                } catch let failure as Failure where all.count > 1 && id.count != 1 {
                    // One that cannot be reached does not hold up the others.
                    status = session.report(failure)
                }
            }
            return status
        }
    }

    struct Remove: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "remove")
        @Argument var id: String
        @Flag var forget = false

        func run(in session: Session) throws -> Status {
            let pack = try session.workspace().removePack(id, forgetting: forget)
            session.forgetPriceBooks()
            if session.options.json {
                session.write(json: .object([("id", .string(pack.id)), ("forgotten", .bool(forget))]))
            } else {
                session.tell(session.sentences.packRemoved(pack, forgotten: forget))
            }
            return .done
        }
    }

    /// Keeps an update from changing a pack.
    struct Pin: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "pin")
        @Argument var id: String
        @Flag var off = false

        func run(in session: Session) throws -> Status {
            let pack = try session.workspace().pinPack(id, !off)
            if session.options.json {
                session.write(json: .object([("id", .string(pack.id)), ("pinned", .bool(pack.isPinned))]))
            } else {
                session.tell(session.sentences.pinChanged(pack))
            }
            return .done
        }
    }

    /// Takes another signer for a pack's own.
    struct Trust: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "trust")
        @Argument var id: String

        func run(in session: Session) throws -> Status {
            let workspace = try session.workspace()
            let signers = try workspace.refusedSigner(of: id)
            let sentences = session.sentences
            if !session.options.json {
                for line in sentences.otherSigner(id, kept: signers.kept, found: signers.found) {
                    session.write(session.paper.wrapped([Piece(" " + line)], indent: 3))
                }
            }
            guard session.confirms(sentences.trustNewSigner) else { return .failed }
            try workspace.trustSigner(of: id)
            if session.options.json {
                session.write(json: .object([("id", .string(id)), ("signer", .optional(signers.found))]))
            } else {
                session.tell(sentences.nowTrusted(id))
            }
            return .done
        }
    }
}

extension Session {
    /// Asks about a signer that is new, and puts the pack in its place. A learner who says no has nothing changed.
    fileprivate func install(_ installation: PackInstallation) throws -> Status {
        if let newer = installation.newerVersion {
            throw Failure.pack(
                .older(id: installation.pack.id, found: installation.pack.version ?? "", installed: newer))
        }
        if case .folder(let folder) = installation.origin, !isShipped(folder) { try refuseBroken(folder) }
        if let signer = installation.newSigner {
            let lines = sentences.signerOf(installation.pack.title, signer)
            if !options.json { write(lines.flatMap { paper.wrapped([Piece(" " + $0)], indent: 3) }) }
            guard confirms(sentences.trustSigner) else {
                throw Failure.pack(.notTrusted(id: installation.pack.id))
            }
        }
        let sync = try installation.finish()
        forgetPriceBooks()
        return try finish(sync) { report in
            installedScreen(installation, report, sentences: sentences, paper: paper)
        } json: {
            installation.json($0)
        }
    }

    private func isShipped(_ folder: String) -> Bool {
        surroundings.content.map { folder.hasPrefix($0 + "/") } ?? false
    }

    /// A file was checked when it was built; a folder may be one that its author is still at.
    private func refuseBroken(_ folder: String) throws {
        let broken = authoring.check(folder, drawing: drawing).findings.count(where: \.isBroken)
        guard broken == 0 else { throw Failure.pack(.broken(path: folder, problems: broken)) }
    }

    /// A sentence, which is for people alone.
    func tell(_ sentence: String) {
        guard !options.json else { return }
        write(paper.wrapped([Piece(" " + sentence)], indent: 3))
    }
}
