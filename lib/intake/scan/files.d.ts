/** A file as a `data:` address, part of the bundle: an extension page without network access cannot fetch its own files. */
declare module '*.gz?url&inline' {
  const url: string;
  export default url;
}
declare module '*.wasm?url&inline' {
  const url: string;
  export default url;
}
