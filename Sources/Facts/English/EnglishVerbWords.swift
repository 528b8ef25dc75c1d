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
            "log", "list", "record", "report", "state", "map", "host", "test", "mark", "link", "line", "form", "cost",
            "use",
            "match", "access", "point", "rule", "cause", "order", "process", "program", "project", "request", "object",
            "signal", "project", "query", "partition", "patch", "label", "cycle", "stem", "trace", "address", "buffer",
            "bill", "check", "copy", "cover", "drop", "end", "limit", "lock", "measure", "filter", "function",
            "transport",
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
        "does", "goes", "less", "plus", "versus", "across", "thus", "yes", "besides", "afterwards",
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
        "abolish", "abort", "absorb", "accelerate", "accept", "access", "accompany", "accumulate", "achieve", "acquire",
        "act",
        "adapt", "add", "address", "adhere", "adjust", "admit", "adopt", "advance", "advise", "affect", "aggregate",
        "agree", "aim", "alert", "align", "allocate", "allow", "alter", "amount", "analyse", "analyze", "anchor",
        "announce", "answer", "appear", "apply", "appoint", "approve", "arise", "arrest", "arrive", "ask", "assign",
        "assassinate", "assist", "assume", "assure", "attach", "attack", "attempt", "attend", "attract", "attribute",
        "authenticate",
        "authorize", "automate", "avoid", "await", "balance", "base", "bear", "beat", "become", "begin", "behave",
        "belong", "bend", "bid", "bill", "bind", "blame", "bleed", "block", "blow", "boil", "boost", "break",
        "breathe", "bring", "buffer", "build", "burn", "burst", "bypass", "cache", "calculate", "call", "carry",
        "carve", "cast", "catalyze", "catch", "cause", "cease", "celebrate", "change", "charge", "check", "choose",
        "circulate", "cite", "claim", "clean", "cleave", "close", "coat", "coexist", "collapse", "collect", "combine",
        "come", "commit", "compare", "compile", "comply", "compose", "compress", "compute", "concentrate", "conclude",
        "condense", "conduct", "confer", "configure", "confirm", "connect", "conquer", "conserve", "consist",
        "constrain", "construct", "consult", "consume", "contain", "continue", "contract", "contribute", "control",
        "convert", "convey", "convince", "cool", "cooperate", "cope", "copy", "correct", "cost", "count", "cover",
        "crash", "create", "criticize", "cross", "crush", "cut", "cycle", "damage", "dampen", "deactivate", "deal",
        "debug", "decide", "declare", "decline", "decompose", "decrease", "decrypt", "defeat", "defend", "define",
        "delay", "delete", "deliver", "demand", "demonstrate", "denote", "deny", "depend", "depict", "deplete",
        "deploy", "deposit", "deprive", "derive", "describe", "deserve", "destroy", "detect", "deteriorate",
        "determine", "develop", "devote", "dictate", "differ", "diffuse", "digest", "diminish", "direct", "disable",
        "disappear", "discard", "discharge", "display", "disrupt", "dissociate", "dissolve", "distribute", "divide",
        "dominate", "donate", "double", "download", "drain", "drive", "drop", "eat", "eject", "elect", "elevate",
        "eliminate", "embrace", "emerge", "emit", "emphasize", "employ", "empower", "empty", "enable", "encapsulate",
        "encode", "encompass", "encourage", "encrypt", "end", "endanger", "endure", "enforce", "engage", "enhance",
        "enlarge", "enrich", "ensure", "entail", "enter", "entitle", "eradicate", "erode", "erupt", "escape",
        "establish", "estimate", "evaluate", "evaporate", "evict", "evolve", "exceed", "exchange", "exclude",
        "excrete", "execute", "exert", "exhibit", "exist", "expand", "expel", "expire", "explain", "exploit",
        "export", "expose", "express", "extend", "extract", "face", "facilitate", "fade", "fail", "fall", "feed",
        "fetch", "fight", "fill", "filter", "finance", "find", "fire", "fit", "fix", "flatten", "float", "flow",
        "fluctuate", "follow", "forbid", "force", "forget", "form", "forward", "found", "free", "freeze", "fuel",
        "fulfil", "function", "fuse", "gain", "gather", "generate", "germinate", "get", "give", "go", "govern",
        "grab", "grant", "grow", "guarantee", "halt", "handle", "happen", "harm", "hash", "heat", "help", "hide",
        "hinder",
        "hold", "host", "hydrate", "hydrolyze", "identify", "ignore", "illustrate", "immunize", "impair", "impede",
        "implement", "imply", "import", "impose", "improve", "include", "incorporate", "increase", "indicate",
        "induce", "infect", "inflate", "influence", "inform", "inherit", "inhibit", "initialize", "initiate",
        "inject", "innervate", "innovate", "insert", "inspect", "install", "insulate", "integrate", "intend",
        "intensify", "interact", "interfere", "interpret", "intervene", "introduce", "invade", "invert", "invest",
        "invoke", "involve", "ionize", "irritate", "isolate", "join", "justify", "keep", "kill", "know", "label",
        "lack",
        "last", "launch", "lead", "learn", "leave", "lessen", "let", "liberate", "lie", "limit", "line", "link",
        "list", "listen", "live", "load", "locate", "lock", "log", "look", "lose", "lower", "lubricate", "magnify",
        "maintain", "make", "manage", "manufacture", "map", "mark", "match", "matter", "mature", "mean", "measure",
        "mediate", "meet", "melt", "merge", "metabolize", "migrate", "minimize", "mirror", "mitigate", "mix",
        "mobilize", "modify", "moisten", "monitor", "motivate", "mount", "move", "multiply", "murder", "mutate",
        "navigate",
        "need", "negate", "negotiate", "neutralize", "notify", "nourish", "obey", "object", "observe", "obtain",
        "occupy", "occur", "offer", "offset", "omit", "open", "operate", "oppose", "optimize", "orbit", "order",
        "originate", "oscillate", "outline", "overlap", "override", "overwrite", "owe", "oxidize", "partition",
        "pass", "patch", "pay", "penetrate", "perform", "permeate", "permit", "persist", "phosphorylate", "pick",
        "point",
        "pollinate", "portray", "possess", "postpone", "praise", "precede", "predict", "preserve", "press", "presume",
        "prevail", "prevent", "print", "proceed", "process", "proclaim", "produce", "program", "progress", "prohibit",
        "project", "promise", "promote", "propagate", "propose", "protect", "prove", "provide", "provision", "publish",
        "pull",
        "pump", "purify", "pursue", "push", "put", "quantify", "quench", "query", "radiate", "raise", "ratify",
        "reabsorb", "reach", "react", "read", "rebel", "rebuild", "receive", "reclaim", "recognise", "recognize",
        "recommend", "reconcile", "record", "recover", "recruit", "recycle", "redirect", "reduce", "refer",
        "reference", "reflect", "refract", "refuse", "regenerate", "register", "regulate", "reign", "reinforce",
        "reject", "relate", "relax", "release", "rely", "remain", "remove", "rename", "render", "repair", "repeat",
        "repel", "replace", "replay", "replicate", "report", "represent", "reproduce", "request", "require", "rescue",
        "reserve", "reset", "reside", "resist", "resolve", "respond", "rest", "restart", "restore", "restrict",
        "result", "retain", "return", "reuse", "reveal", "reverse", "revert", "revoke", "revolve", "reward", "rewind",
        "rewrite", "rise", "rotate", "route", "rule", "run", "satisfy", "save", "say", "scale", "scan", "scatter",
        "schedule", "search", "secrete", "secure", "seek", "select", "send", "sense", "separate", "serve", "set",
        "settle", "share", "shield", "shift", "shorten", "show", "shrink", "shut", "sign", "signal", "simplify",
        "simulate", "sink", "sit", "skip", "slide", "slow", "smooth", "solidify", "solve", "sort", "specify", "speed",
        "split", "sponsor", "spot", "spread", "stabilize", "stain", "stand", "start", "starve", "state", "stay",
        "stem", "stimulate", "stop", "store", "stress", "strengthen", "stretch", "strike", "struggle", "submit",
        "subscribe",
        "substitute", "succeed", "suffer", "suggest", "suit", "supervise", "supply", "support", "suppress",
        "surrender", "surround", "survive", "suspend", "sustain", "swallow", "sweep", "swell", "switch",
        "synchronize", "synthesize", "take", "target", "tell", "terminate", "test", "thicken", "thin", "threaten",
        "throttle", "throw", "tie", "tighten", "tolerate", "touch", "trace", "track", "train", "transcribe",
        "transfer", "transform", "translate", "transmit", "transport", "trap", "travel", "treat", "trigger", "turn",
        "understand", "undo", "unify", "unite", "unstage", "update", "upgrade", "uphold", "upload", "urge", "use",
        "validate", "vanish", "vary", "ventilate", "verify", "violate", "vote", "wait", "waive", "want", "warn",
        "watch", "weaken", "weigh", "welcome", "widen", "win", "withdraw", "withstand", "work", "wrap", "write",
        "yield",
    ]
}
