import Glibc

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
package func priceFolders(in content: String) -> [String] {
    folderNames(in: content).map { content + "/" + $0 }
        .filter { access($0 + "/pack.yaml", R_OK) == 0 }.map { $0 + "/prices" }.filter(isFolder)
}

/// The folders of written calculators that content packs carry.
package func calculatorFolders(in content: String) -> [String] {
    folderNames(in: content).map { content + "/" + $0 }
        .filter { access($0 + "/pack.yaml", R_OK) == 0 }.map { $0 + "/calculators" }.filter(isFolder)
}

/// Reads one pack's manifest and looks whether its notes or prices are there. The first thing wrong with it is thrown.
package func readPack(at folder: String) throws(PackProblem) -> Pack {
    let path = folder + "/pack.yaml"
    guard access(path, F_OK) == 0 else { throw PackProblem(.noManifest, path: path) }
    guard let text = readText(path) else { throw PackProblem(.unreadable, path: path) }
    let manifest = try Manifest(text, path: path)
    let name = folder.split(separator: "/").last.map(String.init) ?? folder
    if let format = try manifest.number("format"), format > Manifest.format {
        throw manifest.problem(.newerFormat(found: format, known: Manifest.format), at: "format")
    }
    let id = try manifest.text("id") ?? name
    guard id == name else { throw manifest.problem(.otherID(found: id, folder: name), at: "id") }
    guard let title = try manifest.text("title"), !title.isEmpty else {
        throw manifest.problem(.missing(key: "title"), at: "title")
    }
    let prices = folder + "/prices"
    let exercises = folder + "/" + PackExercises.fileName
    let pack = Pack(
        id: id, title: title, language: try manifest.word("language", of: ["ko", "en"]),
        version: try manifest.text("version"), isSample: try manifest.flag("sample") ?? false,
        notesPath: folder + "/notes", pricesPath: isFolder(prices) ? prices : nil,
        exercisesPath: access(exercises, R_OK) == 0 ? exercises : nil)
    guard isFolder(pack.notesPath) || pack.pricesPath != nil || pack.exercisesPath != nil else {
        throw PackProblem(.noNotes, path: pack.notesPath)
    }
    return pack
}

private func folderNames(in path: String) -> [String] {
    guard let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
            String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
        }
        if !name.hasPrefix("."), !name.hasPrefix("_"), isFolder(path + "/" + name) { names.append(name) }
    }
    return names.sorted()
}

private func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && access(path, R_OK | X_OK) == 0
}

/// A file of UTF-8; nil where it cannot be read or is none.
func readText(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 8192)
    while true {
        let count = fread(&buffer, 1, buffer.count, file)
        if count == 0 { break }
        bytes += buffer[..<count]
    }
    return ferror(file) == 0 ? String(validating: bytes, as: UTF8.self) : nil
}
