// ContentPacks: folders of notes, questions, prices and calculators that an instructor writes: found, read, checked,
// compared, and made into one file. `Content/FORMAT.md` says what stands in them.
//
//     let (packs, problems) = findPacks(in: contentDirectory)
//     let pack = try readPack(at: contentDirectory + "/aws-taster-ko")
//     let (calculator, problems) = readCalculator(yaml)
//     let check = checkPack(at: folder, with: desk)
//     let diff = PackDiff(from: PackTree(of: old).notes(…), to: PackTree(of: new).notes(…))
//     try writePack(tree, PackDigests(of: tree), signature: nil, to: "aws-class.gongbu")
//
// It never writes to the knowledge base and never runs code from a pack.
