package import DocumentTree

extension DistributionKey {
  package func blocks(_ lowering: inout Lowering) -> [Block] { lowering.table(of: self) }
}
