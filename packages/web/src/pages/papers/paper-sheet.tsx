import { Link } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { formatDate } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import './paper-sheet.css'

export type PaperView = CallOutput<'papers.draft'>['paper']
type Block = PaperView['body'][number]
type Runs = Extract<Block, { is: 'paragraph' }>['runs']

export interface Wish {
  readonly sort: 'supervision-notice' | 'progress-report' | 'annual-report' | 'minutes'
  readonly from: string
  readonly to: string
  readonly policy?: string
  readonly meeting?: string
}

/** A paper as a sheet on the screen; each number opens what it counted. The paper is Chinese in either language. */
export function PaperSheet({ paper, wish }: { readonly paper: PaperView; readonly wish?: Wish }) {
  const say = (runs: Runs) => <Words runs={runs} paper={paper} {...(wish ? { wish } : {})} />
  return (
    <article className="zq-paper" lang="zh-CN">
      <p className="zq-paper-head" style={{ fontSize: `clamp(20px, ${Math.floor(640 / paper.head.length)}px, 36px)` }}>
        {paper.head}
      </p>
      <p className="zq-paper-number">{paper.number ?? '（草稿，未编号）'}</p>
      <hr />
      <h2>{paper.title}</h2>
      {paper.addressee && <p className="zq-paper-flush">{paper.addressee}：</p>}
      <Blocks blocks={paper.body} say={say} />
      {paper.annexes.length > 0 && (
        <p>
          附件：
          {paper.annexes.map((annex, i) => `${paper.annexes.length > 1 ? `${i + 1}.` : ''}${annex.title}　`)}
        </p>
      )}
      <div className="zq-paper-sign">
        {paper.signedBy && <p>{paper.signedBy}</p>}
        <p>{formatDate(paper.on, 'zh')}</p>
      </div>
      {paper.annexes.map((annex, i) => (
        <section key={annex.title}>
          <p className="zq-paper-flush zq-paper-1">附件{paper.annexes.length > 1 ? i + 1 : ''}</p>
          <h2>{annex.title}</h2>
          <Blocks blocks={annex.body} say={say} />
        </section>
      ))}
      <footer>
        {paper.imprint.copyTo && <p>抄送：{paper.imprint.copyTo}。</p>}
        <p>
          <span>{paper.imprint.printedBy}</span>
          <span>{formatDate(paper.imprint.printedOn, 'zh')}印发</span>
        </p>
      </footer>
    </article>
  )
}

function Blocks({ blocks, say }: { readonly blocks: readonly Block[]; readonly say: (runs: Runs) => ReactNode }) {
  return blocks.map((block, i) => {
    const key = `${block.is}${i}`
    if (block.is === 'paragraph') return <p key={key}>{say(block.runs)}</p>
    if (block.is === 'roll') {
      return (
        <p key={key} className="zq-paper-roll">
          <b>{block.label}：</b>
          {say(block.runs)}
        </p>
      )
    }
    if (block.is === 'heading') {
      return (
        <h3 key={key} className={`zq-paper-${block.level}`}>
          {block.mark}
          {say(block.runs)}
        </h3>
      )
    }
    return (
      <div key={key} className="zq-paper-table">
        <table>
          {block.caption && <caption>{block.caption}</caption>}
          <thead>
            <tr>
              {block.columns.map((column) => (
                <th key={column.title} scope="col" style={{ width: `${column.width}em` }}>
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a finished text never move
              <tr key={n}>
                {row.map((cell, at) => (
                  <td key={block.columns[at]?.title} className={block.columns[at]?.align}>
                    {say(cell)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )
  })
}

function Words({ runs, paper, wish }: { readonly runs: Runs; readonly paper: PaperView; readonly wish?: Wish }) {
  return runs.map((run, i) => {
    if (typeof run === 'string') return run
    const figure = paper.figures.find((f) => f.id === run.figure)
    if (!figure) return null
    const key = `${figure.id}:${i}`
    const data = { 'data-figure': figure.id, 'data-value': figure.value ?? '' }
    const title = [figure.label, figure.source].filter((words) => words !== '').join('：')
    if (figure.door === null) {
      return (
        <span key={key} title={title} {...data}>
          {figure.text}
        </span>
      )
    }
    if (figure.door.to === 'indicator') {
      return (
        <Link key={key} to="/indicators/$id" params={{ id: figure.door.id }} title={title} {...data}>
          {figure.text}
        </Link>
      )
    }
    return (
      <Link key={key} to="/papers/rows" search={{ ...wish, figure: figure.id }} title={title} {...data}>
        {figure.text}
      </Link>
    )
  })
}
