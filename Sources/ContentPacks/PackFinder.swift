import Files
import Glibc
package import Records

/// The packs of a content folder by the order of their names, and what is wrong with those left out. Folders that begin
/// with `_` or `.` are templates and none of ours. One manifest is read for each: this is not for every start.
package func findPacks(in content: String) -> (packs: [Pack], problems: [PackProblem]) {
    var packs: [Pack] = []
    var problems: [PackProblem] = []
    for name in folderNames(in: content) {
        do { packs.append(try readPack(at: content + "/" + name)) } catch { problems.append(error) }
    }
    return (packs, problems)
}

/// The `prices` folders of the packs in a content folder, by the order of their names. No manifest is read: a
/// calculation asks for them at every start, and a parser of YAML costs more than all prices.
package func priceFolders(in content: String) -> [String] { packFolders(in: content, having: "prices") }

/// The folders of written calculators that content packs carry.
package func calculatorFolders(in content: String) -> [String] { packFolders(in: content, having: "calculators") }

/// A folder of each pack that has it, by the packs' names.
private func packFolders(in content: String, having name: String) -> [String] {
    folderNames(in: content).map { content + "/" + $0 }
        .filter { access($0 + "/pack.yaml", R_OK) == 0 }.map { $0 + "/" + name }.filter(isFolder)
}

/// Reads one pack's manifest and looks what it has. The first thing wrong with it is thrown.
///
/// Among the packs of a content folder the folder's name is the id, so that a pack is found without opening its manifest;
/// `isNamed` false is for a folder that has not come to its place yet.
package func readPack(at folder: String, isNamed: Bool = true) throws(PackProblem) -> Pack {
    let path = folder + "/pack.yaml"
    guard access(path, F_OK) == 0 else { throw PackProblem(.noManifest, path: path) }
    guard let text = readText(path) else { throw PackProblem(.unreadable, path: path) }
    let manifest = try Manifest(text, path: path)
    let name = folder.split(separator: "/").last.map(String.init) ?? folder
    if let format = try manifest.number(.format), format > Manifest.format {
        throw manifest.problem(.newerFormat(found: format, known: Manifest.format), at: .format)
    }
    let id = try manifest.text(.id) ?? name
    guard id == name || !isNamed else { throw manifest.problem(.otherID(found: id, folder: name), at: .id) }
    guard isNamed || isPackID(id) else {
        throw manifest.problem(.badValue(key: "id", found: id, expected: .id), at: .id)
    }
    guard let title = try manifest.text(.title), !title.isEmpty else {
        throw manifest.problem(.missing(key: "title"), at: .title)
    }
    let inside = { (name: String) in isFolder(folder + "/" + name) ? folder + "/" + name : nil }
    let exercises = folder + "/" + PackExercises.fileName
    let pack = Pack(
        id: id, title: title, language: try manifest.word(.language, of: ["ko", "en"]),
        version: try manifest.text(.version), licence: try manifest.text(.licence),
        authors: try manifest.list(.authors), summary: try manifest.text(.summary),
        requires: try requirements(in: manifest), order: try manifest.list(.order),
        isSample: try manifest.flag(.sample) ?? false, folder: folder,
        questionsPath: inside("questions"), pricesPath: inside("prices"),
        exercisesPath: access(exercises, R_OK) == 0 ? exercises : nil)
    guard pack.hasNotes || pack.pricesPath != nil || pack.exercisesPath != nil || inside("calculators") != nil else {
        throw PackProblem(.noNotes, path: pack.notesPath)
    }
    return pack
}

/// The order that a pack's manifest puts its notes in; empty where it names none. A manifest without the key is not
/// parsed: each sync asks.
package func packOrder(in folder: String) -> [String] {
    let path = folder + "/pack.yaml"
    guard let text = readText(path), text.hasPrefix("order:") || text.contains("\norder:"),
        let manifest = try? Manifest(text, path: path)
    else { return [] }
    return (try? manifest.list(.order)) ?? []
}

extension Pack {
    /// Whether it has anything that is learned note by note.
    package var hasNotes: Bool { isFolder(notesPath) || questionsPath != nil }
}

private func requirements(in manifest: Manifest) throws(PackProblem) -> [PackRequirement] {
    var requirements: [PackRequirement] = []
    for text in try manifest.list(.requires) {
        guard let requirement = PackRequirement(text) else {
            throw manifest.problem(.badValue(key: "requires", found: text, expected: .requirement), at: .requires)
        }
        requirements.append(requirement)
    }
    return requirements
}

private func folderNames(in path: String) -> [String] {
    (entryNames(in: path) ?? []).filter { !$0.hasPrefix(".") && !$0.hasPrefix("_") && isFolder(path + "/" + $0) }
}
