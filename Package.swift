// swift-tools-version: 6.2
// The manifest is the table of floors: a module names here what it may import, and
// Tests/ArchitectureTests holds the import lines against ARCHITECTURE.md.

import PackageDescription

let manner: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .swiftLanguageMode(.v6),
]

func floor(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: manner)
}

func tests(
    _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = [], resources: [Resource]? = nil
) -> Target {
    .testTarget(
        name: name, dependencies: dependencies, exclude: exclude, resources: resources, swiftSettings: manner)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
    name: "gongbu",
    products: [.executable(name: "gongbu", targets: ["gongbu"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // Floor 0: system libraries, shims and the file system.
        .systemLibrary(name: "CMD4C"),
        .systemLibrary(name: "CReadline"),
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "CArchive"),
        .systemLibrary(name: "CFiles"),
        .systemLibrary(name: "CSpawn"),
        .target(name: "CSQLiteShim"),
        floor("Files"),

        // Floor 1
        floor("Hangul"),
        floor("Notes"),
        floor("FSRS"),
        floor("Figures"),
        floor("Processes", ["CSpawn"]),
        floor("Pricing"),
        floor("Archives", ["CArchive", "Files"]),

        // Floor 2
        floor("Facts", ["Hangul", "Notes"]),
        floor("TCO", ["Pricing"]),
        floor("PluginHost", ["Processes", "Archives", "Files"]),

        // Floor 3
        floor("Quiz", ["Hangul", "Notes", "Facts"]),
        floor("Calculators", ["Pricing", "TCO"]),

        // Floor 4
        floor("Records", ["FSRS", "Notes", "Quiz", "Pricing", "Calculators", "Archives"]),

        // Floor 5
        floor(
            "KnowledgeBase", ["Hangul", "Notes", "Facts", "Quiz", "FSRS", "Records", "Pricing", "CSQLiteShim", grdb]),
        floor(
            "ContentPacks",
            ["Notes", "Facts", "Quiz", "Records", "Pricing", "TCO", "Calculators", "Archives", "Files", yams]),
        floor("Exchange", ["FSRS", "Records", "Archives", grdb]),

        // Floor 6
        floor(
            "Companion",
            [
                "Hangul", "Notes", "FSRS", "Processes", "Facts", "Quiz", "Records", "KnowledgeBase", "ContentPacks",
                "Pricing", "TCO", "Calculators", "Archives", "Exchange", "PluginHost", "Files", "CFiles",
            ]),

        // Floor 7
        .executableTarget(
            name: "gongbu",
            dependencies: [
                "Companion", "Records", "Archives", "Figures", "Hangul", "Notes", "FSRS", "Facts", "Quiz", "Pricing",
                "TCO",
                "Calculators", "CReadline", "CMalloc", argumentParser,
            ],
            swiftSettings: manner),

        // Tests
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: manner),
        .executableTarget(
            name: "gongbu-bench",
            dependencies: ["Companion", "Quiz", "FSRS", "PluginHost", "Processes", "CSQLiteShim"], path: "Tests/Bench",
            exclude: ["sum.c"], swiftSettings: manner),
        tests("HangulTests", ["Hangul"]),
        tests("NotesTests", ["Notes", "CMD4C"]),
        tests("FSRSTests", ["FSRS"]),
        tests("FiguresTests", ["Figures"]),
        tests("ProcessesTests", ["Processes", "TestSupport"]),
        tests("FilesTests", ["Files", "TestSupport"]),
        tests("ArchivesTests", ["Archives", "TestSupport"]),
        tests("PluginHostTests", ["PluginHost", "Processes", "TestSupport"]),
        tests("PricingTests", ["Pricing", "TCO", "TestSupport"], exclude: ["cases.py", "cases.tsv"]),
        tests("TCOTests", ["TCO", "Pricing"]),
        tests("FactsTests", ["Facts", "Notes", "TestSupport"]),
        tests("QuizTests", ["Quiz", "Facts", "Notes", "Hangul", "TestSupport"]),
        tests("CalculatorsTests", ["Calculators", "ContentPacks", "TCO", "Pricing", "TestSupport"]),
        tests(
            "KnowledgeBaseTests",
            ["KnowledgeBase", "Records", "Pricing", "Quiz", "Facts", "Notes", "Hangul", "FSRS", "TestSupport", grdb]),
        tests(
            "ContentPacksTests",
            ["ContentPacks", "Records", "Notes", "Facts", "Quiz", "Pricing", "Calculators", "TestSupport"]),
        tests("ExchangeTests", ["Exchange", "Records", "FSRS", "Archives", "Files", "TestSupport", grdb]),
        tests(
            "CompanionTests",
            [
                "Companion", "Facts", "KnowledgeBase", "Records", "Quiz", "Notes", "FSRS", "ContentPacks", "Pricing",
                "Calculators", "Archives", "Exchange", "PluginHost", "TestSupport",
            ]),
        tests("ArchitectureTests", ["TestSupport"]),
        tests(
            "ContentTests",
            ["ContentPacks", "Records", "Calculators", "Pricing", "Quiz", "Facts", "Notes", "TestSupport"]),
        tests("EndToEndTests", ["TestSupport"], exclude: ["Fixtures"]),
    ]
)
