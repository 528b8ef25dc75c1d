import Testing

/// ARCHITECTURE.md against what is there.
@Suite("The architecture holds")
struct ArchitectureTests {
    let repository = Repository.current

    private func table() throws -> FloorTable { FloorTable(page: try repository.text("ARCHITECTURE.md")) }

    @Test("the table of floors only looks down")
    func tableLooksDown() throws {
        let table = try table()
        #expect(table.rows.count > 10)
        #expect(!table.platform.isEmpty)
        #expect(table.breaches == [])
    }

    @Test("every folder in Sources has a row, and every row that is not for later a folder")
    func rowsAndFoldersAgree() throws {
        #expect(layoutBreaches(folders: try repository.folders(in: "Sources"), table: try table()) == [])
    }

    @Test("the manifest names what the table names")
    func manifestAgrees() throws {
        let manifest = Manifest(text: try repository.text("Package.swift"))
        #expect(manifestBreaches(manifest, table: try table()) == [])
    }

    @Test("every source file imports and calls only what its floor allows")
    func sourcesKeepToTheirFloor() throws {
        let table = try table()
        let files = try repository.swiftFiles().filter(\.isSource)
        #expect(files.count > 20)
        #expect(files.flatMap { $0.breaches(in: table) } == [])
    }

    @Test("every Swift file is short, well named and starts no process of its own")
    func filesAreInShape() throws {
        let modules = try table().rows.map(\.module)
        #expect(try repository.swiftFiles().flatMap { $0.breaches(modules: modules) } == [])
    }

    @Test("every module opens with its door file")
    func doorsStandFirst() throws {
        let files = try repository.swiftFiles()
        for row in try table().present where row.floor > 0 {
            #expect(doorBreaches(of: row.module, files: files) == [])
        }
    }
}

func layoutBreaches(folders: [String], table: FloorTable) -> [Breach] {
    let unlisted = folders.filter { table.row(of: $0) == nil }.map {
        Breach(.moduleWithoutRow($0), in: "Sources/" + $0)
    }
    let early = table.rows.filter { $0.isLater && folders.contains($0.module) }.map {
        Breach(.laterModuleIsThere($0.module), in: "ARCHITECTURE.md")
    }
    let missing = table.present.filter { !folders.contains($0.module) }.map {
        Breach(.rowWithoutSources($0.module), in: "ARCHITECTURE.md")
    }
    return unlisted + early + missing
}

func manifestBreaches(_ manifest: Manifest, table: FloorTable) -> [Breach] {
    table.present.compactMap { row in
        let listed = row.imports.filter { table.row(of: $0)?.isLater != true }.sorted()
        let depended = (manifest.target(row.module)?.dependencies ?? []).sorted()
        guard listed != depended || manifest.target(row.module) == nil else { return nil }
        return Breach(
            .manifestDiffers(module: row.module, table: listed, manifest: depended), in: "Package.swift")
    }
}

/// The door is `<Module>.swift`, or `main.swift` in a program, and begins by saying what the module is for.
func doorBreaches(of module: String, files: [SourceFile]) -> [Breach] {
    let folder = "Sources/\(module)/"
    let doors = [folder + module + ".swift", folder + "main.swift"]
    let hasDoor = files.contains { doors.contains($0.path) && $0.text.hasPrefix("// \(module): ") }
    return hasDoor ? [] : [Breach(.noDoor(module: module), in: folder)]
}
