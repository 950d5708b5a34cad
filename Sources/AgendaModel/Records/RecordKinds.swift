/// Every kind of record, once: its words, keys, checks and lowering stand in its folder.
package let recordKinds: [any Record.Type] = [
  DataTable.self, Budget.self, DistributionKey.self, Allocation.self, Scenarios.self, Rates.self,
  Placements.self, Dimensioning.self, Agreement.self, Composition.self, MeetingCadence.self, Sources.self,
  CaseFlow.self, Chart.self, Governance.self, Members.self,
]
