/// The words that `EnglishVerbs` knows.
extension EnglishVerbs {
    static let finite: WordList = [
        "fell", "rose", "went", "came", "became", "began", "took", "gave", "wrote", "grew", "drew", "saw", "ran",
        "died",
        "arose", "chose", "swore", "overthrew", "sank", "spoke", "flew", "threw", "knew", "travelled", "resigned",
    ]

    /// Third persons that are nouns in the plural as often: a verb only before what it acts on.
    static let nounLike = WordList(
        [
            "access", "address", "audit", "bill", "brew", "brown", "buffer", "cause", "chair", "check", "contest",
            "copy", "cost", "cover", "cycle", "debate", "dispute", "doubt", "drift", "drop", "dry", "end", "exile",
            "filter", "flood", "fold", "form", "function", "grate", "grill", "guide", "hang", "host", "invite",
            "label", "lag", "leak", "leap", "levy", "limit", "line", "link", "list", "lock", "log", "map", "mark",
            "match", "measure", "notch", "object", "order", "pad", "partition", "patch", "peak", "pledge", "plot",
            "point", "process", "program", "project", "purchase", "query", "record", "regard", "report", "request",
            "retreat", "roast", "rule", "sacrifice", "salute", "sanction", "season", "signal", "slice", "smoke",
            "snap", "spin", "sprout", "squeeze", "stall", "state", "steam", "stem", "stick", "strand", "study",
            "suspect", "swap", "talk", "taste", "tear", "test", "tilt", "toast", "trace", "transport", "trim", "twist",
            "use", "vest", "visit", "wash", "whip",
        ].map(thirdPerson))

    static let irregulars = [
        "are": "is", "were": "was", "have": "has", "do": "does", "don't": "doesn't", "aren't": "isn't",
        "weren't": "wasn't", "haven't": "hasn't",
    ]

    static let auxiliaries: WordList = [
        "is", "are", "was", "were", "has", "have", "had", "can", "cannot", "can't", "could", "must", "may", "might",
        "should", "will", "would", "won't", "shall", "does", "doesn't", "do", "don't", "did", "didn't", "isn't",
        "aren't", "wasn't", "weren't", "hasn't", "haven't", "needn't", "mustn't", "shouldn't",
    ]

    static let determiners: WordList = [
        "a", "an", "the", "your", "its", "their", "all", "any", "only", "every", "each", "one", "two", "three", "it",
        "them", "another", "across", "into", "onto", "through",
    ]

    static let singularInS: WordList = [
        "series", "always", "lens", "gas", "canvas", "alias", "atlas", "bias", "means", "news", "kudos", "perhaps",
        "aws", "dns", "ecs", "eks", "rds", "sqs", "sns", "kms", "iops", "https", "redis", "kubernetes", "postgres",
        "jenkins", "windows", "species", "diabetes", "rabies", "herpes", "texas", "athens", "process's", "paris",
        "gibbs", "vanitas", "christmas", "charles", "james", "socrates", "descartes", "hobbes", "mars", "wales",
        "brussels",
        "does", "goes", "less", "plus", "versus", "across", "thus", "yes", "besides", "afterwards",
    ]

    /// What a noun phrase goes on with behind its noun.
    static let behindNouns: WordList = [
        "of", "to", "for", "in", "on", "from", "with", "by", "at", "under", "over", "between", "among", "per",
        "through", "without", "against", "within", "across", "inside", "outside", "behind", "before", "after",
    ]

    static let thirdAlone = [
        "has", "does", "goes", "is",
    ]

    /// Past forms that are no participle, or that lecture notes use as verbs.
    static let past: WordList = [
        "became", "led", "took", "began", "ended", "caused", "declared", "abolished", "established", "introduced",
        "invented", "discovered", "wrote", "ruled", "founded", "signed", "proposed", "argued", "showed", "found",
        "gave",
        "went", "came", "rose", "fell", "broke", "lost", "won", "fought", "met", "brought", "replaced", "created",
        "ordered", "passed", "granted", "ended", "divided", "defeated", "invaded", "conquered", "annexed", "seized",
        "joined", "refused", "resigned", "died", "held", "allowed", "forced", "banned", "opened", "started", "lasted",
        "became", "marked", "spread", "failed", "succeeded", "restored", "crowned", "required", "remained", "returned",
        "moved", "served", "supported", "opposed", "published", "demanded", "issued", "sparked", "triggered", "drew",
        "grew", "travelled", "oversaw", "overthrew", "chose", "wore", "bore", "sank", "shot", "struck", "saw", "ran",
        "built", "kept", "sent", "stood", "meant", "killed",
        "ratified", "united", "reduced", "increased", "raised", "imposed", "repealed", "reversed", "affirmed", "upheld",
        "overturned", "overruled", "recognized", "recognised", "extended", "limited", "protected", "guaranteed",
    ]

    static let verbs = [
        "abolish", "abort", "absorb", "accelerate", "accept", "access", "accompany", "accumulate", "achieve",
        "acquire", "act", "adapt", "add", "address", "adhere", "adjust", "admit", "adopt", "advance", "advertise",
        "advise", "affect", "aggregate", "agree", "aim", "alert", "align", "allocate", "allow", "alter", "amount",
        "amplify", "analyse", "analyze", "anchor", "anneal", "announce", "answer", "appear", "apply", "appoint",
        "approve", "arbitrate", "arise", "arrest", "arrive", "ask", "assassinate", "assign", "assist", "assume",
        "assure", "attach", "attack", "attempt", "attend", "attest", "attract", "attribute", "audit", "authenticate",
        "authorize", "automate", "avoid", "await", "balance", "base", "bear", "beat", "become", "begin", "behave",
        "belong", "bend", "bid", "bill", "bind", "blame", "bleed", "block", "blow", "boil", "boost", "break",
        "breathe", "brew", "bring", "brown", "buffer", "build", "burn", "burst", "bypass", "cache", "calculate",
        "call", "carry", "carve", "cast", "catalyze", "catch", "cause", "cease", "celebrate", "chair", "change",
        "charge", "check", "choose", "circulate", "cite", "claim", "clean", "cleave", "close", "coat", "coexist",
        "collapse", "collect", "collude", "combine", "come", "commence", "commit", "compare", "compile", "comply",
        "compose", "compress", "compute", "concentrate", "conclude", "condense", "conduct", "confer", "configure",
        "confine", "confirm", "connect", "conquer", "conserve", "consist", "consolidate", "constrain", "construct",
        "consult", "consume", "contain", "contest", "continue", "contract", "contradict", "contribute", "control",
        "convert", "convey", "convince", "cool", "cooperate", "cope", "copy", "correct", "cost", "count", "cover",
        "crash", "crave", "create", "criticize", "cross", "crush", "cultivate", "curdle", "cut", "cycle", "damage",
        "dampen", "deactivate", "deal", "debate", "debug", "decide", "declare", "decline", "decompose", "decorate",
        "decrease", "decrypt", "dedicate", "deem", "defeat", "defend", "define", "deglaze", "delay", "delegate",
        "delete", "deliver", "demand", "demonstrate", "demote", "denote", "denounce", "deny", "depend", "depict",
        "deplete", "deploy", "depose", "deposit", "deprive", "derive", "describe", "deserve", "designate", "destroy",
        "detect", "deter", "deteriorate", "determine", "dethrone", "develop", "deviate", "devote", "dictate", "differ",
        "diffuse", "digest", "dilute", "diminish", "direct", "disable", "disappear", "disband", "discard", "discharge",
        "discourage", "dismiss", "disperse", "displace", "display", "dispute", "disrupt", "dissociate", "dissolve",
        "distribute", "divide", "dodge", "dominate", "donate", "double", "doubt", "download", "drain", "drift",
        "drive", "drop", "dry", "eat", "eclipse", "edit", "eject", "elect", "elevate", "eliminate", "emanate",
        "embark", "embrace", "emerge", "emigrate", "emit", "emphasize", "employ", "empower", "empty", "emulate",
        "enable", "enact", "encapsulate", "enclose", "encode", "encompass", "encounter", "encourage", "encrypt", "end",
        "endanger", "endorse", "endure", "enforce", "engage", "enhance", "enlarge", "enlist", "enrich", "ensure",
        "entail", "enter", "entitle", "entrust", "equal", "eradicate", "erode", "erupt", "escape", "establish",
        "estimate", "evade", "evaluate", "evaporate", "evict", "evoke", "evolve", "exacerbate", "exaggerate", "exceed",
        "excel", "exchange", "exclude", "excrete", "execute", "exempt", "exert", "exhibit", "exile", "exist", "expand",
        "expel", "expire", "explain", "exploit", "export", "expose", "express", "extend", "extinguish", "extract",
        "fabricate", "face", "facilitate", "fade", "fail", "fall", "fasten", "feed", "ferment", "fetch", "fight",
        "fill", "filter", "finance", "find", "fire", "fit", "fix", "flatten", "flavor", "flee", "float", "flood",
        "flourish", "flow", "fluctuate", "fold", "follow", "forbid", "force", "forge", "forget", "form", "fortify",
        "forward", "found", "free", "freeze", "frighten", "fry", "fuel", "fulfil", "function", "furnish", "fuse",
        "gain", "gather", "generate", "germinate", "get", "give", "go", "govern", "grab", "grant", "grate", "greet",
        "grill", "grind", "grow", "guarantee", "guide", "halt", "handle", "hang", "happen", "harden", "harm",
        "harmonize", "hash", "haul", "heal", "hear", "heat", "help", "hide", "hinder", "hire", "hold", "host",
        "hydrate", "hydrolyze", "identify", "ignore", "illustrate", "imitate", "immunize", "impair", "impede",
        "implement", "imply", "import", "impose", "imprison", "improve", "inaugurate", "incline", "include",
        "incorporate", "increase", "incur", "indicate", "induce", "infect", "inflate", "influence", "inform",
        "inherit", "inhibit", "initialize", "initiate", "inject", "innervate", "innovate", "insert", "insist",
        "inspect", "inspire", "install", "instruct", "insulate", "insure", "integrate", "intend", "intensify",
        "interact", "intercept", "interfere", "interpret", "interrupt", "intervene", "introduce", "invade", "invert",
        "invest", "investigate", "invite", "invoke", "involve", "ionize", "irritate", "isolate", "join", "justify",
        "keep", "kill", "knead", "kneel", "know", "label", "lack", "lag", "last", "launch", "lay", "lead", "leak",
        "lean", "learn", "leave", "lend", "lessen", "let", "levy", "liberate", "lie", "liken", "limit", "line",
        "linger", "link", "list", "listen", "live", "load", "locate", "lock", "log", "look", "loosen", "lose", "lower",
        "lubricate", "magnify", "maintain", "make", "manage", "manipulate", "manufacture", "map", "mark", "marry",
        "match", "matter", "mature", "mean", "measure", "mediate", "meet", "melt", "mend", "merge", "metabolize",
        "migrate", "mimic", "minimize", "mirror", "mitigate", "mix", "mobilize", "modify", "modulate", "moisten",
        "monitor", "motivate", "mount", "move", "multiply", "murder", "mutate", "navigate", "need", "negate",
        "negotiate", "neutralize", "nominate", "notch", "notify", "nourish", "nullify", "obey", "object", "oblige",
        "observe", "obstruct", "obtain", "occupy", "occur", "offer", "offset", "omit", "open", "operate", "oppose",
        "optimize", "orbit", "order", "originate", "oscillate", "outline", "outlive", "overcome", "overlap",
        "override", "oversee", "overwrite", "owe", "oxidize", "pad", "parallelize", "parse", "participate",
        "partition", "pass", "patch", "pay", "peak", "peel", "penetrate", "perceive", "perform", "permeate", "permit",
        "persist", "persuade", "phosphorylate", "pick", "pierce", "plead", "pledge", "plot", "plunder", "poach",
        "point", "polish", "pollinate", "pollute", "portray", "possess", "postpone", "praise", "pray", "precede",
        "precipitate", "predict", "prescribe", "preserve", "preside", "press", "presume", "prevail", "prevent",
        "print", "proceed", "process", "proclaim", "procure", "produce", "program", "progress", "prohibit", "project",
        "promise", "promote", "promulgate", "pronounce", "propagate", "propose", "prosecute", "prosper", "protect",
        "prove", "provide", "provision", "prune", "publish", "pull", "pump", "punish", "purchase", "purify", "pursue",
        "push", "put", "quantify", "quench", "query", "quit", "radiate", "raise", "ratify", "reabsorb", "reach",
        "react", "read", "rebel", "rebuild", "rebut", "receive", "recite", "reckon", "reclaim", "recognise",
        "recognize", "recommend", "reconcile", "reconstruct", "record", "recover", "recruit", "recycle", "redirect",
        "redistribute", "reduce", "refer", "reference", "reflect", "refract", "refuse", "refute", "regain", "regard",
        "regenerate", "register", "regulate", "rehearse", "reheat", "reign", "reimburse", "reinforce", "reinstate",
        "reinterpret", "reject", "relate", "relax", "release", "relieve", "relinquish", "rely", "remain", "remind",
        "remove", "rename", "render", "renew", "renounce", "repair", "repay", "repeat", "repel", "replace", "replay",
        "replicate", "report", "represent", "reproduce", "request", "require", "rescue", "resemble", "reserve",
        "reset", "reside", "resist", "resolve", "resonate", "respond", "rest", "restart", "restore", "restrain",
        "restrict", "result", "resume", "retain", "retire", "retreat", "return", "reuse", "reveal", "reverse",
        "revert", "revise", "revive", "revoke", "revolve", "reward", "rewind", "rewrite", "ripen", "rise", "roast",
        "rotate", "rouse", "route", "rule", "run", "sacrifice", "salute", "sanction", "satisfy", "saturate", "sauté",
        "save", "say", "scale", "scan", "scatter", "schedule", "scold", "sear", "search", "season", "secrete",
        "secure", "seek", "seize", "select", "sell", "send", "sense", "separate", "serve", "set", "settle", "sever",
        "share", "shield", "shift", "shine", "shorten", "show", "shred", "shrink", "shut", "sift", "sign", "signal",
        "simmer", "simplify", "simulate", "sink", "sit", "skip", "slice", "slide", "slow", "smoke", "smooth",
        "smuggle", "snap", "soak", "soften", "solidify", "solve", "soothe", "sort", "specialize", "specify", "speed",
        "spend", "spill", "spin", "split", "spoil", "sponsor", "spot", "spread", "sprout", "squeeze", "stabilize",
        "stain", "stall", "stand", "start", "starve", "state", "stay", "steal", "steam", "steep", "stem", "stick",
        "stimulate", "stir", "stop", "store", "strand", "strengthen", "stress", "stretch", "strike", "strip",
        "struggle", "study", "subdue", "submit", "subscribe", "substitute", "subtract", "succeed", "sue", "suffer",
        "suggest", "suit", "summon", "supersede", "supervise", "supply", "support", "suppress", "surpass", "surrender",
        "surround", "survive", "suspect", "suspend", "sustain", "swallow", "swap", "swear", "sweep", "swell", "swim",
        "swirl", "switch", "symbolise", "synchronize", "synthesize", "take", "talk", "taper", "target", "taste",
        "teach", "tear", "tell", "tend", "terminate", "test", "testify", "thaw", "thicken", "thin", "threaten",
        "thrive", "throttle", "throw", "tie", "tighten", "tilt", "toast", "tolerate", "topple", "toss", "touch",
        "trace", "track", "train", "transcend", "transcribe", "transfer", "transform", "translate", "transmit",
        "transport", "transpose", "trap", "travel", "traverse", "treat", "trigger", "trim", "tuck", "turn", "twist",
        "undergo", "underlie", "undermine", "understand", "undertake", "undo", "unify", "unite", "unload", "unlock",
        "unstage", "unwind", "update", "upgrade", "uphold", "upload", "uproot", "urge", "use", "usurp", "utilize",
        "validate", "vanish", "vaporize", "vary", "ventilate", "verify", "vest", "vibrate", "violate", "visit", "vote",
        "wait", "waive", "wander", "want", "warn", "warrant", "wash", "watch", "weaken", "wear", "weave", "weigh",
        "welcome", "weld", "whip", "whisk", "widen", "wield", "win", "withdraw", "wither", "withhold", "withstand",
        "work", "worsen", "wrap", "write", "yield", "zip",
    ]
}
