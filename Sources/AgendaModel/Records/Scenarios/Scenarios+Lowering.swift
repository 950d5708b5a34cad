package import DocumentTree

extension Scenarios {
  package func blocks(_ lowering: inout Lowering) -> [Block] { lowering.table(of: self) }
}
