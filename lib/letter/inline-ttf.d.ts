declare module '*.ttf?inline' {
  /** `data:font/ttf;base64,...` */
  const url: string;
  export default url;
}
