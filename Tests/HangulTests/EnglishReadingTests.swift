import Testing

@testable import Hangul

/// Names as a note on AWS has them, by the form of 은/는 that follows their transliteration, which stands beside.
private let names: [(name: String, read: String, particle: String)] = [
    ("Amazon S3", "삼", "은"), ("AWS Lambda", "람다", "는"), ("Elastic Beanstalk", "빈스토크", "는"),
    ("CloudFormation", "포메이션", "은"), ("OpsWorks", "웍스", "는"), ("CloudWatch", "워치", "는"),
    ("Organizations", "오거니제이션스", "는"), ("Outposts", "아웃포스트", "는"), ("Snowball", "스노볼", "은"),
    ("Trusted Advisor", "어드바이저", "는"), ("Concierge", "컨시어지", "는"), ("DynamoDB", "디비", "는"),
    ("CloudFront", "프런트", "는"), ("Route 53", "오십삼", "은"), ("CloudTrail", "트레일", "은"), ("Redshift", "시프트", "는"),
    ("Aurora", "오로라", "는"), ("Neptune", "넵튠", "은"), ("Athena", "아테나", "는"), ("Glue", "글루", "는"),
    ("Kinesis", "키네시스", "는"), ("Fargate", "파게이트", "는"), ("Shield", "실드", "는"), ("GuardDuty", "듀티", "는"),
    ("Inspector", "인스펙터", "는"), ("Macie", "메이시", "는"), ("Cognito", "코그니토", "는"), ("Artifact", "아티팩트", "는"),
    ("Snowmobile", "스노모빌", "은"), ("Snowcone", "스노콘", "은"), ("Lightsail", "라이트세일", "은"), ("Batch", "배치", "는"),
    ("Cost Explorer", "익스플로러", "는"), ("AWS Budgets", "버지츠", "는"), ("Savings Plan", "플랜", "은"),
    ("Savings Plans", "플랜스", "는"), ("Pricing Calculator", "캘큐레이터", "는"), ("Marketplace", "플레이스", "는"),
    ("Systems Manager", "매니저", "는"), ("AWS Config", "컨피그", "는"), ("Service Catalog", "카탈로그", "는"),
    ("Control Tower", "타워", "는"), ("Well-Architected Tool", "툴", "은"), ("Availability Zone", "존", "은"),
    ("Region", "리전", "은"), ("Edge Location", "로케이션", "은"), ("Auto Scaling", "스케일링", "은"),
    ("ElastiCache", "캐시", "는"), ("EventBridge", "브리지", "는"), ("Step Functions", "펑션스", "는"),
    ("Direct Connect", "커넥트", "는"), ("Transit Gateway", "게이트웨이", "는"), ("PrivateLink", "링크", "는"),
    ("DataSync", "싱크", "는"), ("AWS Backup", "백업", "은"), ("WorkSpaces", "스페이스", "는"), ("SageMaker", "메이커", "는"),
    ("Rekognition", "레코그니션", "은"), ("QuickSight", "사이트", "는"), ("WorkMail", "메일", "은"), ("Chime", "차임", "은"),
    ("X-Ray", "레이", "는"), ("CodeCommit", "커밋", "은"), ("CodeBuild", "빌드", "는"), ("CodeDeploy", "디플로이", "는"),
    ("Support", "서포트", "는"), ("Root", "루트", "는"), ("Framework", "프레임워크", "는"), ("Cloud", "클라우드", "는"),
    ("Block", "블록", "은"), ("Elastic", "일래스틱", "은"), ("Console", "콘솔", "은"), ("Bucket", "버킷", "은"),
    ("Budget", "버짓", "은"), ("Snapshot", "스냅숏", "은"), ("Internet", "인터넷", "은"), ("Stack", "스택", "은"),
    ("Traffic", "트래픽", "은"), ("Public", "퍼블릭", "은"), ("Group", "그룹", "은"), ("Type", "타입", "은"), ("Tape", "테이프", "는"),
    ("Tag", "태그", "는"), ("Hub", "허브", "는"), ("Web", "웹", "은"), ("Lab", "랩", "은"), ("Cube", "큐브", "는"),
    ("Volume", "볼륨", "은"), ("Table", "테이블", "은"), ("Storage", "스토리지", "는"), ("Software", "소프트웨어", "는"),
    ("Database", "데이터베이스", "는"), ("Bandwidth", "밴드위스", "는"), ("Refresh", "리프레시", "는"), ("Data Lake", "레이크", "는"),
    ("Notebook", "노트북", "은"), ("Heap", "힙", "은"), ("Week", "위크", "는"), ("Site", "사이트", "는"), ("App", "앱", "은"),
    ("Timeout", "타임아웃", "은"), ("Spot", "스폿", "은"), ("Bit", "비트", "는"), ("Fleet", "플릿", "은"), ("View", "뷰", "는"),
    ("Team", "팀", "은"), ("Policy", "폴리시", "는"), ("EXPLORER", "익스플로러", "는"), ("Café", "카페", "는"), ("Quit", "큇", "은"),
]

@Suite struct EnglishReadingTests {
    @Test("a name takes the particle of its transliteration", arguments: names)
    func named(_ row: (name: String, read: String, particle: String)) {
        #expect(Particle.topic.form(after: FinalSound(of: row.name)) == row.particle, "\(row.name) is read \(row.read)")
    }

    @Test("the transliterations of the table bear its particles out", arguments: names)
    func table(_ row: (name: String, read: String, particle: String)) {
        #expect(Particle.topic.form(after: FinalSound(of: row.read)) == row.particle)
    }

    @Test(
        "ㄹ is told from the other finals, for 로 and 으로",
        arguments: [
            ("Tool로", "Tool"), ("Console로", "Console"), ("Region으로", "Region"), ("Cloud로", "Cloud"),
            ("Block으로", "Block"),
            ("URL로", "URL"), ("IAM으로", "IAM"),
        ])
    func direction(_ expect: String, _ word: String) {
        #expect(Particle.direction.attached(to: word) == expect)
    }
}
