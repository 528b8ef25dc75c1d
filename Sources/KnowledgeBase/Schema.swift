// The tables of version 1. A released version is never edited: what changes is a new `Migration`.
//
// Keys. Integer keys are for joins inside the file and never leave it. A card is known outside by its birth id, a
// row of the log by its id: both 128 random bits.
//
// Facts stand once, however many places say the same; `fact_places` says where. A card whose fact has no place any
// more is kept aside: `facts.aside_path` remembers where it stood last. `facts.identity` is the digest of subject,
// relation and value in normal form, and `facts.json` the fact without its place.
//
// `cards` carries its memory state and, copied from the fact's first active place (its home), what the queue sorts
// by. `cards.queue` says which queue a card stands in, so that each partial index holds just that queue and no
// question has to look at a card that cannot be asked:
//     0 new, 1 learning or relearning, 2 review, 3 new but waiting for its first direction, NULL none
// (suspended, aside, from a source that is not active, or no longer made by the rules).
// `cards.sibling_day` is the last day on which another card of the same fact was studied.
//
// `reviews` is the log: every row is there for ever, which two triggers hold, and states can be replayed from it. Its
// `entry` says what a row is: an answered question; the voiding of another row; 'this card is that card'; a wording
// accepted; a card suspended, resumed or doubted.
enum Schema {
    /// "gong", so that `file` and we know our own.
    static let applicationID = 0x676F_6E67

    /// What the learner wrote over a card's own words; a sync leaves it alone. A NULL is the card's own.
    static let version2 = """
        CREATE TABLE card_edits(
            card_id INTEGER PRIMARY KEY REFERENCES cards(id) ON DELETE CASCADE,
            prompt TEXT,
            answer TEXT
        ) STRICT;
        """

    /// Estimates with their groups and lines, each at its place from 0. `words` and `sources` are JSON arrays of texts:
    /// what was typed behind the calculator's name, and source, Region and date of each book, one after the other.
    /// Sums are decimals as text, exact.
    static let version3 = """
        CREATE TABLE estimates(
            id INTEGER PRIMARY KEY,
            birth_id BLOB NOT NULL UNIQUE CHECK (length(birth_id) = 16),
            name TEXT NOT NULL UNIQUE,
            months INTEGER NOT NULL CHECK (months > 0)
        ) STRICT;

        CREATE TABLE estimate_groups(
            id INTEGER PRIMARY KEY,
            birth_id BLOB NOT NULL UNIQUE CHECK (length(birth_id) = 16),
            estimate_id INTEGER NOT NULL REFERENCES estimates(id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            name TEXT NOT NULL,
            UNIQUE (estimate_id, position)
        ) STRICT;

        CREATE TABLE estimate_lines(
            id INTEGER PRIMARY KEY,
            birth_id BLOB NOT NULL UNIQUE CHECK (length(birth_id) = 16),
            group_id INTEGER NOT NULL REFERENCES estimate_groups(id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            label TEXT NOT NULL,
            calculator TEXT NOT NULL,
            words TEXT NOT NULL,
            upfront TEXT NOT NULL,
            monthly TEXT NOT NULL,
            currency TEXT NOT NULL CHECK (length(currency) = 3),
            sources TEXT NOT NULL,
            UNIQUE (group_id, position)
        ) STRICT;
        """

    /// The packs that the learner installed. A signer is a public key as OpenSSH writes it.
    static let version4 = """
        CREATE TABLE packs(
            id TEXT PRIMARY KEY,
            title TEXT NOT NULL,
            version TEXT,
            digest TEXT NOT NULL CHECK (length(digest) = 64),
            origin_kind TEXT NOT NULL CHECK (origin_kind IN ('file', 'folder', 'git')),
            origin TEXT NOT NULL,
            signer TEXT,
            refused_signer TEXT,
            is_pinned INTEGER NOT NULL CHECK (is_pinned IN (0, 1)),
            installed_ms INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """

    /// Where a learner is in the notes that she reads as lessons, and which she has read. A note that is gone leaves its
    /// row with the path and title that it had, by which it is known again. Exams with their questions as they were put, so that they can be looked at
    /// years later: `question` is that of the log, `reasons` and `picked` are JSON arrays. `review` is the row of the log
    /// that a question's answer became; NULL where it changed no schedule. Times are UTC milliseconds, `limit_ms` and
    /// `spent_ms` lengths.
    static let version5 = """
        CREATE TABLE lesson_places(
            id INTEGER PRIMARY KEY,
            note_id INTEGER UNIQUE REFERENCES notes(id) ON DELETE SET NULL,
            path TEXT NOT NULL,
            title TEXT NOT NULL,
            heading TEXT NOT NULL,
            position INTEGER NOT NULL CHECK (position >= 0),
            is_done INTEGER NOT NULL CHECK (is_done IN (0, 1)),
            changed_ms INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE exams(
            id INTEGER PRIMARY KEY,
            birth_id BLOB NOT NULL UNIQUE CHECK (length(birth_id) = 16),
            pack TEXT NOT NULL,
            title TEXT NOT NULL,
            name TEXT NOT NULL,
            seed TEXT NOT NULL,
            limit_ms INTEGER CHECK (limit_ms > 0),
            pass TEXT NOT NULL,
            began_ms INTEGER NOT NULL,
            utc_offset INTEGER NOT NULL,
            day INTEGER NOT NULL,
            spent_ms INTEGER NOT NULL,
            place INTEGER NOT NULL,
            ended_ms INTEGER,
            ending TEXT CHECK (ending IN ('handed', 'time', 'dropped')),
            CHECK ((ended_ms IS NULL) = (ending IS NULL))
        ) STRICT;

        CREATE TABLE exam_topics(
            exam_id INTEGER NOT NULL REFERENCES exams(id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            name TEXT NOT NULL,
            weight INTEGER NOT NULL,
            PRIMARY KEY (exam_id, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE exam_questions(
            exam_id INTEGER NOT NULL REFERENCES exams(id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            card BLOB NOT NULL CHECK (length(card) = 16),
            topic TEXT NOT NULL,
            question TEXT NOT NULL,
            reasons TEXT NOT NULL,
            picked TEXT NOT NULL,
            is_flagged INTEGER NOT NULL CHECK (is_flagged IN (0, 1)),
            review BLOB CHECK (length(review) = 16),
            PRIMARY KEY (exam_id, position)
        ) STRICT, WITHOUT ROWID;
        """

    static let version1 = """
        CREATE TABLE settings(
            key TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE sources(
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('file', 'folder', 'pack')),
            path TEXT NOT NULL UNIQUE,
            title TEXT NOT NULL,
            pack_id TEXT,
            is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1))
        ) STRICT;

        CREATE TABLE notes(
            id INTEGER PRIMARY KEY,
            source_id INTEGER NOT NULL REFERENCES sources(id),
            path TEXT NOT NULL,
            title TEXT NOT NULL,
            size INTEGER NOT NULL,
            modified INTEGER NOT NULL,
            digest INTEGER NOT NULL,
            reader_version INTEGER NOT NULL,
            rules_version INTEGER NOT NULL,
            questions INTEGER NOT NULL,
            rejected INTEGER NOT NULL,
            UNIQUE (source_id, path)
        ) STRICT;

        CREATE TABLE note_tags(
            tag TEXT NOT NULL,
            note_id INTEGER NOT NULL REFERENCES notes(id) ON DELETE CASCADE,
            PRIMARY KEY (tag, note_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX note_tags_by_note ON note_tags(note_id);

        CREATE TABLE sections(
            note_id INTEGER NOT NULL REFERENCES notes(id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            level INTEGER NOT NULL,
            title TEXT NOT NULL,
            first_line INTEGER NOT NULL,
            last_line INTEGER NOT NULL,
            PRIMARY KEY (note_id, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE passages(
            id INTEGER PRIMARY KEY,
            note_id INTEGER NOT NULL REFERENCES notes(id),
            first_line INTEGER NOT NULL,
            last_line INTEGER NOT NULL,
            text TEXT NOT NULL
        ) STRICT;
        CREATE INDEX passages_by_note ON passages(note_id);

        CREATE TABLE facts(
            id INTEGER PRIMARY KEY,
            identity BLOB NOT NULL UNIQUE CHECK (length(identity) = 16),
            json TEXT NOT NULL,
            aside_path TEXT
        ) STRICT;
        CREATE INDEX facts_aside ON facts(id) WHERE aside_path IS NOT NULL;

        CREATE TABLE fact_places(
            note_id INTEGER NOT NULL REFERENCES notes(id),
            position INTEGER NOT NULL,
            fact_id INTEGER NOT NULL REFERENCES facts(id),
            first_line INTEGER NOT NULL,
            last_line INTEGER NOT NULL,
            headings TEXT NOT NULL,
            block_id TEXT,
            PRIMARY KEY (note_id, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX fact_places_by_fact ON fact_places(fact_id);

        CREATE TABLE names(
            name INTEGER NOT NULL,
            fact_id INTEGER NOT NULL,
            PRIMARY KEY (name, fact_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE wordings(
            name TEXT NOT NULL,
            other TEXT NOT NULL,
            PRIMARY KEY (name, other)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE cards(
            id INTEGER PRIMARY KEY,
            birth_id BLOB NOT NULL UNIQUE CHECK (length(birth_id) = 16),
            fact_id INTEGER NOT NULL REFERENCES facts(id),
            aspect TEXT NOT NULL,
            sibling_order INTEGER NOT NULL,
            origin TEXT NOT NULL CHECK (origin IN ('fact', 'authored', 'skill', 'imported')),
            queue INTEGER CHECK (queue IN (0, 1, 2, 3)),
            source_id INTEGER,
            note_id INTEGER,
            first_line INTEGER,
            phase INTEGER NOT NULL DEFAULT 0 CHECK (phase IN (0, 1, 2, 3)),
            step INTEGER NOT NULL DEFAULT 0,
            stability REAL,
            difficulty REAL,
            last_ms INTEGER,
            last_offset INTEGER,
            last_day INTEGER,
            due_at INTEGER,
            due_day INTEGER,
            reviews INTEGER NOT NULL DEFAULT 0,
            lapses INTEGER NOT NULL DEFAULT 0,
            sibling_day INTEGER,
            buried_until INTEGER,
            is_made INTEGER NOT NULL DEFAULT 1 CHECK (is_made IN (0, 1)),
            is_suspended INTEGER NOT NULL DEFAULT 0 CHECK (is_suspended IN (0, 1)),
            is_doubtful INTEGER NOT NULL DEFAULT 0 CHECK (is_doubtful IN (0, 1)),
            is_changed INTEGER NOT NULL DEFAULT 0 CHECK (is_changed IN (0, 1)),
            created_ms INTEGER NOT NULL,
            prompt TEXT NOT NULL,
            answer TEXT NOT NULL,
            UNIQUE (fact_id, aspect)
        ) STRICT;
        CREATE INDEX cards_new ON cards(source_id, note_id, first_line, id) WHERE queue = 0;
        CREATE INDEX cards_learning ON cards(due_at) WHERE queue = 1;
        CREATE INDEX cards_review ON cards(due_day, last_day, source_id) WHERE queue = 2;
        CREATE INDEX cards_changed ON cards(due_day) WHERE queue = 2 AND is_changed = 1;

        CREATE TABLE reviews(
            sequence INTEGER PRIMARY KEY,
            id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
            entry TEXT NOT NULL CHECK (entry IN
                ('review', 'void', 'same_card', 'wording', 'suspend', 'resume', 'doubt', 'trust')),
            machine TEXT NOT NULL,
            card BLOB NOT NULL CHECK (length(card) = 16),
            other BLOB CHECK (length(other) = 16),
            ms INTEGER NOT NULL,
            utc_offset INTEGER NOT NULL,
            day INTEGER NOT NULL,
            phase INTEGER,
            grade INTEGER CHECK (grade BETWEEN 1 AND 4),
            suggested INTEGER CHECK (suggested BETWEEN 1 AND 4),
            kind TEXT,
            hint_used INTEGER CHECK (hint_used IN (0, 1)),
            typed TEXT,
            duration INTEGER,
            question TEXT,
            CHECK ((entry = 'review') = (grade IS NOT NULL)),
            CHECK ((entry IN ('void', 'same_card')) = (other IS NOT NULL))
        ) STRICT;
        CREATE INDEX reviews_by_card ON reviews(card);
        CREATE INDEX reviews_by_day ON reviews(day, phase, grade, duration) WHERE entry = 'review';
        CREATE INDEX reviews_void ON reviews(other) WHERE entry = 'void';
        CREATE INDEX reviews_same ON reviews(other) WHERE entry = 'same_card';
        CREATE TRIGGER reviews_keep BEFORE UPDATE ON reviews
            BEGIN SELECT RAISE(ABORT, 'the review log is append-only'); END;
        CREATE TRIGGER reviews_stay BEFORE DELETE ON reviews
            BEGIN SELECT RAISE(ABORT, 'the review log is append-only'); END;

        CREATE VIRTUAL TABLE search_index USING fts5(text, content = '', tokenize = 'gongbu');
        """
}
