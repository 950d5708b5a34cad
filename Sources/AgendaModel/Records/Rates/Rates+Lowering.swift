package import DocumentTree

extension Rates {
  package func blocks(_ lowering: inout Lowering) -> [Block] { lowering.table(of: self) }
}
