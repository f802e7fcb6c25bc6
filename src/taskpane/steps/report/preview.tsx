import { forwardRef } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { PreviewBlock, PreviewSpan } from '../../../report';
import { useSpeech } from '../../language/context';
import type { PaneActs } from '../../use-pane';
import { useReportStyles } from './report-styles';

interface PreviewProps {
  readonly blocks: readonly PreviewBlock[];
  readonly acts: PaneActs;
}

/** The report as it will read on paper; a press on a number goes to its cell. */
export const Preview = forwardRef<HTMLDivElement, PreviewProps>(function Preview(
  { blocks, acts },
  ref,
) {
  const styles = useReportStyles();
  return (
    <div ref={ref} className={styles.paper} lang="zh-CN">
      {blocks.map((block, at) => (
        <PreviewPart key={at} block={block} acts={acts} />
      ))}
    </div>
  );
});

function PreviewPart({ block, acts }: { readonly block: PreviewBlock; readonly acts: PaneActs }) {
  const styles = useReportStyles();
  if (block.kind === 'text') {
    // The pane has headings of its own above: on screen the report's begin one level lower.
    const Tag = ({ h1: 'h3', h2: 'h4', h3: 'h5', h4: 'h6', p: 'p' } as const)[block.tag];
    return (
      <Tag
        className={mergeClasses(
          styles[block.style],
          block.indent && block.style !== 'warning' && styles.indent,
          styles[`level_${block.tag}`],
        )}
      >
        <Spans spans={block.spans} acts={acts} />
      </Tag>
    );
  }
  return (
    <div>
      <p className={styles.caption}>{block.title}</p>
      <div className={styles.above}>
        <span>{block.above[0]}</span>
        <span>{block.above[1]}</span>
      </div>
      <div className={styles.tableFrame} role="region" aria-label={block.title} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {block.header.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) => (
                  <td key={column} {...(row.length === 1 ? { colSpan: block.header.length } : {})}>
                    <Spans spans={cell} acts={acts} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {block.below.map((line, at) => (
        <p key={at} className={styles.note}>
          {line}
        </p>
      ))}
    </div>
  );
}

function Spans({
  spans,
  acts,
}: {
  readonly spans: readonly PreviewSpan[];
  readonly acts: PaneActs;
}) {
  return spans.map((span, at) => <Span key={at} span={span} acts={acts} />);
}

function Span({ span, acts }: { readonly span: PreviewSpan; readonly acts: PaneActs }) {
  const { t } = useSpeech();
  const styles = useReportStyles();
  const { code, mark, now, period, row, text, title } = span;
  if (code !== undefined && period !== undefined) {
    const changed =
      mark === 'stale' ? t('report.stale.mark', { now: now ?? t('report.stale.gone') }) : '';
    return (
      <button
        type="button"
        className={mergeClasses(styles.number, mark === 'stale' && styles.changed)}
        title={changed === '' ? title : `${title ?? code} ${changed}`}
        aria-label={[text, changed, t('report.jump', { title: title ?? code })]
          .filter((part) => part !== '')
          .join('，')}
        onClick={() => acts.goTo({ code, period, row: row ?? 0 })}
      >
        {text}
      </button>
    );
  }
  if (mark === undefined) return text;
  const look = {
    gap: styles.gap,
    warning: styles.marked,
    suggestion: styles.suggestion,
    stale: styles.marked,
  }[mark];
  return <span className={look}>{text}</span>;
}
