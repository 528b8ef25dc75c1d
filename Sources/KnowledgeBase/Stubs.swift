package import FSRS
package import Records

extension StudyDatabase {
    package func decks(named name: String) throws(StoreError) -> [Deck] { [] }
    package func deckTitles() throws(StoreError) -> [String] { [] }
    package func studyCounts(on day: CollectionDay, horizon: Int) throws(StoreError) -> StudyCounts { StudyCounts() }
    package func search(_ query: String, limit: Int) throws(StoreError) -> [SearchHit] { [] }
}
