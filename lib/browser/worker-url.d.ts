/** Vite gives the address at which it ships the file. */
declare module '*.mjs?url' {
  const url: string;
  export default url;
}
