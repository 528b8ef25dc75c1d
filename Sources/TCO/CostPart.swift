/// The four kinds of cost that on-premises and cloud are compared by.
package enum CostCategory: String, Sendable, Hashable, CaseIterable {
    case server, storage, network
    case labour = "it_labour"
}

/// What is paid for, under its category. Hardware and software cost something on both sides.
package enum CostPart: String, Sendable, Hashable, CaseIterable {
    case serverHardware = "server_hardware"
    case racks
    case powerDistribution = "power_distribution"
    case rackSwitches = "rack_switches"
    case operatingSystem = "operating_system"
    case virtualizationLicences = "virtualization_licences"
    case softwareMaintenance = "software_maintenance"
    case compute
    case power
    case cooling
    case storageDisks = "storage_disks"
    case storageAreaNetwork = "storage_area_network"
    case fibreChannelSwitches = "fibre_channel_switches"
    case storageAdministration = "storage_administration"
    case cloudStorage = "cloud_storage"
    case networkHardware = "network_hardware"
    case loadBalancers = "load_balancers"
    case bandwidth
    case networkAdministration = "network_administration"
    case dataTransfer = "data_transfer"
    case serverAdministration = "server_administration"
    /// All of an alternative in one sum, where nobody has taken it apart.
    case whole

    /// nil for a whole.
    package var category: CostCategory? {
        switch self {
        case .serverHardware, .racks, .powerDistribution, .rackSwitches, .operatingSystem, .virtualizationLicences,
            .softwareMaintenance, .compute, .power, .cooling:
            .server
        case .storageDisks, .storageAreaNetwork, .fibreChannelSwitches, .storageAdministration, .cloudStorage: .storage
        case .networkHardware, .loadBalancers, .bandwidth, .networkAdministration, .dataTransfer: .network
        case .serverAdministration: .labour
        case .whole: nil
        }
    }
}

/// What has no price, or none that anyone could put a number to: listed beside the sum, never in it.
package enum UnpricedBenefit: String, Sendable, Hashable, CaseIterable {
    case serviceReuse = "service_reuse"
    case developerProductivity = "developer_productivity"
    case customerSatisfaction = "customer_satisfaction"
    case agility
    case globalReach = "global_reach"
    case timeToMarket = "time_to_market"
    case compliance
    case disasterRecovery = "disaster_recovery"
}
