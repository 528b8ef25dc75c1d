import Testing

@Suite("Alternatives over years")
struct TCOTests {}
