import type { LetterDoc, LetterNode, Run } from '@/lib/letter/model';

/** The letter as it will be printed: the same tree that makes the PDF. Blanks stand out here as they do on paper. */
export function LetterView({ letter }: { letter: LetterDoc }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <article className="letter" lang={letter.lang} aria-label={letter.title} tabIndex={0}>
      {letter.nodes.map((node, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a letter's parts have no identity beyond their order
        <Node key={index} node={node} />
      ))}
    </article>
  );
}

function Node({ node }: { node: LetterNode }) {
  switch (node.kind) {
    case 'lines':
      return (
        <p className={`letter-${node.role}`}>
          {node.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity beyond their order
            <span key={index} className="letter-line">
              <Runs runs={line} />
            </span>
          ))}
        </p>
      );
    case 'references':
      return (
        <dl className="letter-references">
          {node.rows.map((row) => (
            <div key={row.label}>
              <dt>{row.label}</dt>
              <dd>
                <Runs runs={row.value} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'heading':
      return node.level === 1 ? <h3>{node.text}</h3> : <h4>{node.text}</h4>;
    case 'paragraph':
      return (
        <p>
          <Runs runs={node.runs} />
        </p>
      );
    case 'quote':
      return (
        <blockquote>
          <Runs runs={node.runs} />
        </blockquote>
      );
    case 'list': {
      const List = node.ordered ? 'ol' : 'ul';
      return (
        <List>
          {node.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity beyond their order
            <li key={index}>
              <Runs runs={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return (
        <table>
          <caption>{node.caption}</caption>
          <thead>
            <tr>
              {node.header.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {node.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity beyond their order
              <tr key={index}>
                {row.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity beyond their order
                  <td key={column}>
                    <Runs runs={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'pageBreak':
      return <hr />;
  }
}

function Runs({ runs }: { runs: Run[] }) {
  return runs.map((run, index) => {
    const text = run.blank ? <span className="blank">{run.text}</span> : run.text;
    const Tag = run.bold ? 'strong' : run.italic ? 'em' : 'span';
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity beyond their order
    return <Tag key={index}>{text}</Tag>;
  });
}
