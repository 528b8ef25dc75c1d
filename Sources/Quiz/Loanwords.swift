/// English words that Korean writes as they sound: who sees the one has been told the other.
enum Loanwords {
    /// The English word that a Korean one sounds out, in small letters; nil for any other.
    static func english(of word: String) -> String? { words[word] }

    private static let words: [String: String] = [
        "그룹": "group", "서버": "server", "스토리지": "storage", "파일": "file", "네트워크": "network", "캐시": "cache",
        "메모리": "memory", "프로세스": "process", "스레드": "thread", "인덱스": "index", "락": "lock", "키": "key",
        "테이블": "table", "로그": "log", "데이터": "data", "블록": "block", "버킷": "bucket", "리전": "region",
        "컨테이너": "container", "이미지": "image", "게이트웨이": "gateway", "라우터": "router", "포트": "port", "패킷": "packet",
        "마스크": "mask", "스냅샷": "snapshot", "볼륨": "volume", "테이프": "tape", "그래프": "graph", "샤딩": "sharding",
        "트랜잭션": "transaction", "큐": "queue", "스택": "stack", "트리": "tree", "해시": "hash", "티어": "tier", "백업": "backup",
        "루트": "root", "커밋": "commit", "브랜치": "branch", "세션": "session", "쿠키": "cookie", "토큰": "token", "소켓": "socket",
        "도메인": "domain", "프레임": "frame", "버퍼": "buffer", "파이프": "pipe", "셸": "shell", "커널": "kernel",
        "비즈니스": "business", "엔터프라이즈": "enterprise",
    ]
}
