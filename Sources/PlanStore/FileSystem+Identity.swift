// What a file system that tells no more than fstat does knows of a folder's identity.

extension FileSystem {
  package func identity(of directory: Descriptor) -> String {
    (try? status(of: directory)).map { "\($0.device) \($0.inode)" } ?? ""
  }

  package func location(of directory: Descriptor) -> String { "" }
}
