package import DocumentTree

extension DataTable {
  package func blocks(_ lowering: inout Lowering) -> [Block] { lowering.table(of: self) }
}
