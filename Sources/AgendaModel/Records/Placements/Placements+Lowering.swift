package import DocumentTree

extension Placements {
  package func blocks(_ lowering: inout Lowering) -> [Block] { lowering.table(of: self) }
}
