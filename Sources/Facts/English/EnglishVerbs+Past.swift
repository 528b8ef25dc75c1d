extension EnglishVerbs {
    /// The plain form of a verb in the past: moved → move, built → build; nil for any other word.
    package static func plainForm(ofPast verb: String) -> String? {
        if let plain = plainByPast[verb] { return plain }
        guard verb.ends(in: "ed"), verb.utf8.count >= 5 else { return nil }
        if verb.ends(in: "ied") { return known(verb.dropping(suffix: "ied") + "y") }
        let stem = verb.dropping(suffix: "ed")
        if let plain = known(verb.dropping(suffix: "d")) ?? known(stem) { return plain }
        // `stopped`, `travelled`
        guard let last = stem.utf8.last, stem.utf8.dropLast().last == last else { return nil }
        return known(String(stem.dropLast()))
    }

    /// Whether a verb in its plain form needs nothing that it acts on: what `ruled from 1509` did is its subject's doing.
    package static func actsOnNothing(_ verb: String) -> Bool { intransitive.contains(verb) }

    private static let intransitive: WordList = [
        "rule", "reign", "serve", "work", "live", "die", "vote", "escape", "study", "travel", "return", "retire",
        "resign", "agree", "fail", "succeed", "compete", "continue", "insist", "depend", "rely", "result", "belong",
        "exist", "participate", "trade", "clash", "march", "flee", "emigrate", "migrate", "move", "arrive", "land",
        "settle", "appear", "emerge", "start", "begin", "end", "open", "close", "happen", "occur", "last", "expand",
        "collapse", "stay", "remain", "stop", "turn", "focus", "differ", "vary", "react", "respond", "argue", "believe",
        "go", "come", "fall", "rise", "grow", "spread", "sail", "fight", "run", "win", "lose", "sit", "stand", "lie",
        "speak", "write", "evolve", "develop", "originate", "dissolve", "melt", "break", "change", "shift", "increase",
        "decrease", "decline", "drop", "play", "act", "function", "operate", "perform", "lead", "hold", "join",
    ]

    private static func known(_ verb: String) -> String? { isPlainVerb(verb) ? verb : nil }

    private static let plainByPast: [String: String] = [
        "became": "become", "began": "begin", "bore": "bear", "broke": "break", "brought": "bring", "built": "build",
        "bought": "buy", "caught": "catch", "chose": "choose", "came": "come", "dealt": "deal", "drew": "draw",
        "drove": "drive", "ate": "eat", "fell": "fall", "fed": "feed", "felt": "feel", "fought": "fight",
        "found": "find", "flew": "fly", "forgot": "forget", "gave": "give", "went": "go", "grew": "grow",
        "held": "hold", "kept": "keep", "knew": "know", "led": "lead", "left": "leave", "lost": "lose",
        "made": "make", "meant": "mean", "met": "meet", "overthrew": "overthrow", "paid": "pay", "ran": "run",
        "rose": "rise", "said": "say", "saw": "see", "sold": "sell", "sent": "send", "shot": "shoot", "sank": "sink",
        "spoke": "speak", "spent": "spend", "stood": "stand", "stole": "steal", "struck": "strike", "swore": "swear",
        "took": "take", "taught": "teach", "told": "tell", "thought": "think", "threw": "throw",
        "understood": "understand", "won": "win", "wore": "wear", "wrote": "write", "withdrew": "withdraw",
    ]
}
