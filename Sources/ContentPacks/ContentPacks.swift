// ContentPacks: folders of notes that an instructor writes (`pack.yaml`, `notes/`, `prices/`), found and read.
//
//     let (packs, problems) = findPacks(in: contentDirectory)
//     let pack = try readPack(at: contentDirectory + "/aws-taster-ko")
//     let (calculator, problems) = readCalculator(yaml)
//
// It never writes to the knowledge base and never runs code from a pack.
