// Pricing: what a use of cloud services costs, exactly, with the working.
//
//     let book = PriceBook.read(bytes).book
//     let bill = try Transfer.outward(gigabytes, tiers: tiers, free: allowance, conventions: .aws)
//     bill.total, bill.lines, bill.steps
//
// Read in this order: FixedDecimal, Money, Dimensions and Measure (the numbers), Conventions, Formula and Step (the
// working), TierTable and PricedLine, PriceBook, then one file for each thing that is priced.
//
// A step's value is what its formula evaluates to, so the working shown can never disagree with the result.
//
// It holds no price of its own, opens no file, knows no clock and never puts money in a Double.
