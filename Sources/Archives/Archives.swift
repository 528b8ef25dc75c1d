// Archives: opening what others packed without being hurt by it, and packing so that the same input gives the same bytes.
//
//     let entries = try entries(ofArchive: "aws.tar.zst")           // nothing is written
//     try unpackArchive("aws.tar.zst", to: "packs/aws")             // whole or not at all
//     let digests = try writeArchive(members, as: .tarZstd, to: "aws.tar.zst")
//
// Zip, tar, tar.gz and tar.zst are read and written through libarchive, which is opened when the first archive is, so
// that no start of the program pays for it. Read in this order: ArchiveProblem (what is refused), EntryName (which names
// are safe), ArchiveReader, Unpacking, ArchiveWriting, CompressedFiles, SHA256.
//
// It does not know what a file means, starts no process and says no sentence.
