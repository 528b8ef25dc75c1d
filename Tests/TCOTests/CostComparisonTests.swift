import Pricing
import TCO
import Testing

private func comparison(_ change: (inout CostComparison) -> Void = { _ in }) -> CostComparison {
    var comparison = CostComparison(
        Alternative(name: "on_premises", items: [CostItem(.whole, upfront: 120_000, yearly: 30_000)]),
        Alternative(name: "cloud", items: [CostItem(.whole, yearly: 62_000)]), years: 3,
        discount: FixedDecimal(8, places: 2), currency: .dollar)
    change(&comparison)
    return comparison
}

@Suite("Alternatives over years")
struct CostComparisonTests {
    @Test("120,000 + 3 × 30,000 against 3 × 62,000 at 8 %: 210,000 and 186,000; 197,312.91 and 159,780.01")
    func worked() throws {
        let result = try comparison().result()
        #expect(result.first.total.amount == 210_000)
        #expect(result.second.total.amount == 186_000)
        #expect(try result.first.presentValue.amount.text(places: 2) == "197312.91")
        #expect(try result.second.presentValue.amount.text(places: 2) == "159780.01")
        #expect(result.breakEvenYears?.description == "3.75")
        #expect(result.saving.amount == 24_000)
        #expect(result.timing == .yearEnd)
        #expect(result.steps.map(\.name).contains("break_even_years"))
    }

    @Test("the present values are those of the flows")
    func flows() throws {
        let result = try comparison().result()
        #expect(result.first.flows.map(\.amount) == [120_000, 30_000, 30_000, 30_000])
        let early = try comparison { $0.conventions.cashFlow = .yearStart }.result()
        #expect(early.first.flows.map(\.amount) == [150_000, 30_000, 30_000, 0])
    }

    @Test("who is cheaper at once and every year is never caught up")
    func never() throws {
        let result = try comparison { $0.first.items[0].yearly = 70_000 }.result()
        #expect(result.breakEvenYears == nil)
        #expect(try comparison { $0.first.items[0].upfront = 0 }.result().breakEvenYears == nil)
    }

    @Test("costs grow from the second year on, and hardware is bought again at the end of its life")
    func growth() throws {
        let result = try comparison {
            $0.first.items = [
                CostItem(.serverHardware, upfront: 1_000, refreshYears: 2),
                CostItem(.serverAdministration, yearly: 100, growth: FixedDecimal(1, places: 1)),
            ]
        }.result()
        #expect(result.first.years.map(\.amount.description) == ["100", "110", "121"])
        #expect(result.first.flows.map(\.amount.description) == ["1000", "100", "1110", "121"])
        #expect(
            result.first.categories.map { "\($0.category?.rawValue ?? "-") \($0.total.amount)" }
                == ["server 2000", "it_labour 331"])
    }

    @Test("power is kW × hours × price, cooling what the building draws beside it")
    func power() throws {
        let use = PowerUse(kilowatts: 10, price: FixedDecimal(1, places: 1), effectiveness: FixedDecimal(15, places: 1))
        let result = try comparison { $0.first = Alternative(name: "on_premises", items: [], power: use) }.result()
        #expect(result.first.years.map(\.amount) == [13_140, 13_140, 13_140])
        #expect(result.first.steps.prefix(2).map(\.value.number) == [8_760, 4_380])
    }

    @Test("inputs are ranked by how far a tenth of each moves the result")
    func sensitivity() throws {
        let ranked = try comparison().sensitivities()
        #expect(
            ranked.map(\.input.text) == [
                "cloud_whole_yearly", "on_premises_whole_upfront", "on_premises_whole_yearly", "discount",
            ])
        #expect(try ranked[1].swing.amount.text(places: 2) == "24000.00")
    }

    @Test("every key of a step can be taken apart again")
    func keys() throws {
        let power = PowerUse(kilowatts: 1, price: 1, effectiveness: 2, growth: FixedDecimal(1, places: 1))
        let result = try comparison {
            $0.first.items[0].refreshYears = 2
            $0.first.power = power
        }.result()
        for step in result.steps {
            let key = try #require(FlowKey(step.name, alternatives: ["on_premises", "cloud"]), "\(step.name)")
            #expect(key.text == step.name)
        }
        let key = FlowKey("on_premises_server_hardware_upfront", alternatives: ["on_premises"])
        #expect(key?.part == .serverHardware && key?.field == .upfront)
        #expect(FlowKey("cloud_something", alternatives: ["cloud"]) == nil)
    }

    @Test("benefits without a price stand beside the sum")
    func benefits() throws {
        let result = try comparison { $0.benefits = [.agility, .globalReach] }.result()
        #expect(result.benefits == [.agility, .globalReach])
        #expect(result.first.total.amount == 210_000)
    }

    @Test("every part has its category, and every category parts")
    func parts() {
        let categories = Set(CostPart.allCases.compactMap(\.category))
        #expect(categories == Set(CostCategory.allCases))
        #expect(CostPart.allCases.filter { $0.category == nil } == [.whole])
    }
}
