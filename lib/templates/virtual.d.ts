declare module 'virtual:templates/*' {
  import type { RawTemplate } from '@/lib/templates/content';

  const templates: RawTemplate[];
  export default templates;
}
