package import DocumentTree

extension Allocation {
  package func blocks(_ lowering: inout Lowering) -> [Block] { lowering.table(of: self) }
}
