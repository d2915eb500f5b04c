import { askedOf, type Field, fill, pick, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { InputProps, ShowProps, WebFacets } from '../facets.web.tsx'
import { errorsOf, FieldRow } from '../field-row.web.tsx'

const words = {
  row: t('第 {n} 项', 'No. {n}'),
  named: t('{zh} {n}', '{en} {n}'),
  add: t('再加一项', 'Add another'),
  first: t('添加', 'Add'),
  addNamed: t('添加{zh}', 'Add: {en}'),
  remove: t('删除', 'Remove'),
  full: t('最多 {n} 项', 'At most {n}'),
}

type Row = Readonly<Record<string, unknown>>

/** Rows of the same fields. Whoever adds a row by keyboard stands in its first control; who removes one, at the button. */
function GroupInput({ id, field, value, onChange, lang, ports, errors = {} }: InputProps<'group'>) {
  // A row that must be there is there from the start, so that nobody looks for the way to begin.
  const rows: readonly Row[] = value ?? Array.from({ length: field.min }, () => ({}))
  const box = useRef<HTMLDivElement>(null)
  const goTo = useRef<string | null>(null)
  useEffect(() => {
    if (goTo.current === null) return
    box.current?.querySelector<HTMLElement>(goTo.current)?.focus()
    goTo.current = null
  })
  const put = (next: readonly Row[]) => onChange(next.length > 0 ? next : undefined)
  const title = (n: number) => pick(fill(field.row ? words.named : words.row, { ...field.row, n: n + 1 }), lang)
  const full = rows.length >= field.max
  const addWord = rows.length === 0 ? words.first : words.add
  return (
    <div className="zq-group" ref={box}>
      {rows.map((row, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and are never moved
        <fieldset key={n} className="zq-group-row" data-row={n}>
          <legend>{title(n)}</legend>
          {Object.entries<Field>(askedOf(field.fields, row)).map(([name, inside]) => (
            <FieldRow
              key={`${rows.length}-${name}`}
              id={`${id}-${n}-${name}`}
              field={inside}
              value={row[name]}
              onChange={(next) => put(rows.map((one, at) => (at === n ? { ...one, [name]: next } : one)))}
              lang={lang}
              ports={ports}
              errors={errorsOf(errors, `${n}.${name}`)}
            />
          ))}
          {rows.length > field.min && (
            <Button
              size="small"
              aria-label={`${pick(words.remove, lang)} ${title(n)}`}
              onClick={() => {
                goTo.current = '.zq-group-add'
                put(rows.filter((_, at) => at !== n))
              }}
            >
              {pick(words.remove, lang)}
            </Button>
          )}
        </fieldset>
      ))}
      <Button
        id={id}
        className="zq-group-add"
        disabled={full}
        onClick={() => {
          goTo.current = `[data-row="${rows.length}"] :is(input, textarea, select)`
          put([...rows, {}])
        }}
      >
        {pick(field.row ? fill(words.addNamed, { ...field.row }) : addWord, lang)}
      </Button>
      {full && <small>{pick(fill(words.full, { n: field.max }), lang)}</small>}
    </div>
  )
}

function GroupShow({ field, value, lang, ports }: ShowProps<'group'>) {
  return (
    <ol className="zq-group-rows">
      {value.map((row, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is shown does not change
        <li key={n}>
          <dl>
            {Object.entries<Field>(field.fields).map(([name, inside]) => {
              const { Show } = ports.facetsOf(inside.kind)
              return row[name] === undefined ? null : (
                <div key={name}>
                  <dt>{pick(inside.label, lang)}</dt>
                  <dd>
                    <Show field={inside} value={row[name] as never} lang={lang} ports={ports} />
                  </dd>
                </div>
              )
            })}
          </dl>
        </li>
      ))}
    </ol>
  )
}

export const groupWeb: WebFacets<'group'> = { Input: GroupInput, Show: GroupShow, Filter: null, several: true }
