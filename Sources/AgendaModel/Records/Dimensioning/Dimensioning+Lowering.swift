package import DocumentTree

extension Dimensioning {
  package func blocks(_ lowering: inout Lowering) -> [Block] { lowering.table(of: self) }
}
