// TCO: alternatives compared over years, with capital and running cost, growth, discounting and break-even.
//
//     let comparison = CostComparison(onPremises, cloud, years: 3, discount: rate, currency: .dollar)
//     let result = try comparison.result()
//     result.first.total, result.second.presentValue, result.breakEvenYears
//
// Read in this order: CostPart (what is paid for), Alternative, FlowKey (the names of steps), CostFlow (one alternative
// over the years), CostComparison, Sensitivity.
//
// It looks no price up and formats nothing: what the cloud costs is handed in, as Pricing found it or as it was typed.
