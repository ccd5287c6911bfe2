import type { Criterion } from './model';

export type CriterionState = Criterion['state'];

/** A row with the rows of the list that it opens. `state` is its own, or what follows from those rows. */
export interface CriterionNode {
  row: Criterion;
  state: CriterionState;
  below: CriterionNode[];
}

/** The rows as the lists that they are in the policy. */
export function criteriaTree(rows: readonly Criterion[]): CriterionNode[] {
  const roots: CriterionNode[] = [];
  const path: CriterionNode[] = [];
  for (const row of rows) {
    const level = row.level ?? 0;
    while (path.length > 0 && (path.at(-1)?.row.level ?? 0) >= level) path.pop();
    const node: CriterionNode = { row, state: row.state, below: [] };
    (path.at(-1)?.below ?? roots).push(node);
    path.push(node);
  }
  for (const node of roots) settle(node);
  return roots;
}

function settle(node: CriterionNode): void {
  for (const child of node.below) settle(child);
  if (node.below.length > 0) node.state = stateOf(node.below);
}

/**
 * What a list comes to: with "all", one row that is not met decides; with "any", enough rows that are. Where the policy
 * does not say how the rows combine, only rows that all agree decide.
 */
export function stateOf(nodes: readonly CriterionNode[]): CriterionState {
  const met = nodes.filter(({ state }) => state === 'met').length;
  const unmet = nodes.filter(({ state }) => state === 'unmet').length;
  const { join, atLeast = 1 } = nodes[0]?.row ?? {};
  if (join === 'any') return met >= atLeast ? 'met' : nodes.length - unmet < atLeast ? 'unmet' : 'unknown';
  if (met === nodes.length) return 'met';
  return (join === 'all' ? unmet > 0 : unmet === nodes.length) ? 'unmet' : 'unknown';
}
