package import DocumentTree

extension Sources {
  package func blocks(_ lowering: inout Lowering) -> [Block] { lowering.table(of: self) }
}
