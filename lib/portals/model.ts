import type { Block } from '@/lib/document/model';

/**
 * What is known of one portal beyond what the generic reader sees for itself. Data only; one file each in
 * `templates/portals/`, checked by `lib/templates/portals.ts`. Labels come first: they outlive a site's markup.
 */
export interface Portal {
  id: string;
  /** Hosts it is served from; their subdomains count too. */
  hosts: string[];
  /** A label as this portal prints it, in small letters, and the usual name for the same thing. */
  labels: Record<string, string>;
  /** Parts that hold one label and one value, where the markup alone does not show which is which. */
  pairs: { within: string; label: string; value: string }[];
  /** Parts that are not about the claim shown. */
  skip: string[];
}

/** The adapter for a host; null for a portal that nobody described. */
export function portalFor(portals: readonly Portal[], host: string): Portal | null {
  return portals.find(({ hosts }) => hosts.some((known) => host === known || host.endsWith(`.${known}`))) ?? null;
}

/** What an adapter says of the elements of one tree. */
export interface PortalParts {
  skip: Set<Element>;
  pairs: Map<Element, { label: Element; value: Element }>;
}

const MOST_PAIRS = 5_000;

/** Finds the parts that an adapter names. A selector that does not fit the page is no error: the portal has changed. */
export function portalParts(root: Document | ShadowRoot, portal: Portal): PortalParts {
  const parts: PortalParts = { skip: new Set(), pairs: new Map() };
  for (const selector of portal.skip) for (const element of root.querySelectorAll(selector)) parts.skip.add(element);
  for (const { within, label, value } of portal.pairs)
    for (const holder of root.querySelectorAll(within)) {
      const [name, words] = [holder.querySelector(label), holder.querySelector(value)];
      if (name && words && name !== words && !name.contains(words) && !words.contains(name) && parts.pairs.size < MOST_PAIRS)
        parts.pairs.set(holder, { label: name, value: words });
    }
  return parts;
}

/** The blocks with the portal's own labels under their usual names. The words themselves stay: they are what is quoted. */
export function withUsualLabels(blocks: Block[], portal: Portal): Block[] {
  const usual = (label: string) => portal.labels[label.toLowerCase()] ?? label;
  return blocks.map((block) => {
    if (block.kind === 'pair') return { ...block, label: usual(block.label) };
    return block.kind === 'row' && block.header ? { ...block, header: block.header.map(usual) } : block;
  });
}
