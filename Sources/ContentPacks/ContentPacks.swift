// ContentPacks: folders of notes that an instructor writes (`pack.yaml`, `notes/`), found and read.
//
//     let packs = findPacks(in: contentDirectory)
//
// It never writes to the knowledge base and never runs code from a pack.
