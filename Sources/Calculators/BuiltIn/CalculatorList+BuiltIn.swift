extension CalculatorList {
    /// The calculators of this program, in the order in which they are listed.
    package static let builtIn = CalculatorList([
        OnDemandCalculator(), ReservedCalculator(), SavingsPlanCalculator(), StoredSizeCalculator.objects,
        VolumeCalculator(), StoredSizeCalculator.files, TransferCalculator(), ConsolidatedCalculator(),
        SupportCalculator(), FreeTierCalculator(), OwnershipCalculator(), AvailabilityCalculator(), GrowthCalculator(),
    ])
}
