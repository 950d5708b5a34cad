package import DocumentTree

extension Budget {
  package func blocks(_ lowering: inout Lowering) -> [Block] { lowering.table(of: self) }
}
