import { parse as parseYaml } from 'yaml';
import type { RawTemplate, Section } from '../../lib/templates/content';

/**
 * Parses one template file: YAML front matter between `---` lines, then Markdown with `## ` sections.
 * A `.yaml` file is all front matter.
 * @throws Error that names the file, when the front matter is missing or is not a mapping.
 */
export function parseTemplate(file: string, source: string): RawTemplate {
  const id = file.replace(/^.*\//, '').replace(/\.(md|yaml)$/, '');
  const text = source.replace(/\r\n/g, '\n');
  if (file.endsWith('.yaml')) return { id, file, front: mapping(file, text), sections: [] };
  const match = /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(text);
  if (!match) throw new Error(`templates/${file}: front matter between --- lines is missing`);
  return { id, file, front: mapping(file, match[1] ?? ''), sections: sections(match[2] ?? '') };
}

function mapping(file: string, yaml: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = parseYaml(yaml);
  } catch (error) {
    throw new Error(`templates/${file}: ${error instanceof Error ? error.message : 'not YAML'}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`templates/${file}: front matter is not a mapping`);
  return value as Record<string, unknown>;
}

function sections(body: string): Section[] {
  const found: Section[] = [];
  for (const chunk of body.split(/\n{2,}|\n(?=- |\d+\. |## )/)) {
    const text = chunk.trim();
    if (!text) continue;
    const heading = /^## (.+)$/m.exec(text);
    if (heading && text.startsWith('## ')) {
      found.push({ heading: (heading[1] ?? '').trim(), blocks: [] });
      const rest = text.slice(heading[0].length).trim();
      if (rest) found.at(-1)?.blocks.push(block(rest));
    } else {
      if (found.length === 0) found.push({ heading: '', blocks: [] });
      found.at(-1)?.blocks.push(block(text));
    }
  }
  return found;
}

function block(text: string): Section['blocks'][number] {
  const item = /^(?:- |\d+\. )([\s\S]*)$/.exec(text);
  return { kind: item ? 'item' : 'paragraph', text: (item?.[1] ?? text).replace(/\s+/g, ' ').trim() };
}
