// Calculators: named calculations with typed inputs, results and the working, and the exercises made of them.
//
//     let calculator = try CalculatorList.builtIn.calculator(named: "reserved")
//     let givens = try Givens(reading: ["--on-demand", "0.100", "--hourly", "0.063"], for: calculator, in: context)
//     let calculation = try calculator.calculate(givens, in: context)
//     calculation["saving_percent"], calculation.steps
//
// Read in this order: Input and Givens (what goes in), Calculation (what comes out), Calculator, CalculationProblem,
// then one file under BuiltIn for each calculator, and Language, with which a file adds one: CalculatorFileReader (the
// file) and ExpressionParser (its formulas). Those written in files, of packs and of plugins are values of the same
// protocol, so nothing here asks where one comes from.
//
// It holds no arithmetic that belongs to Pricing or TCO, no price, no dialogue and no sentence.
