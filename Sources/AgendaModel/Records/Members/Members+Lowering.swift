package import DocumentTree

extension Members {
  package func blocks(_ lowering: inout Lowering) -> [Block] { lowering.table(of: self) }
}
