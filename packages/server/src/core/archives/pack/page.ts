import type { CallOutput } from '@zhiqiang/contract'
import { printed } from '@zhiqiang/fields'
import { type Form, formatInstant, roleNames, type Text } from '@zhiqiang/kernel'
import { dateOf } from '../../papers/model/marks.ts'

/** A file as it lies in the pack. */
export interface PackedFile {
  readonly path: string
  readonly name: string
  readonly sm3: string
}

type Event = CallOutput<'things.history'>['rows'][number]

/** What the page of a case in a pack says. */
export interface PackedCase {
  readonly found: CallOutput<'cases.get'>
  /** null while the case is open, or where its retention is not asked for. */
  readonly archive: CallOutput<'archives.get'> | null
  /** The first one first. */
  readonly events: readonly Event[]
  readonly materials: readonly PackedFile[]
  readonly letters: readonly PackedFile[]
}

/** The page of a case: facts, what happened, letters and materials beside it. It needs no server and no script. */
export function casePage(page: PackedCase, formOf: (event: Event) => Form, nameOf: (id: string) => string): string {
  const { found, archive, events, materials, letters } = page
  const unit = found.units.find(({ part }) => part === 'lead')?.name ?? ''
  const facts: [string, string][] = [
    ['编号', found.no],
    ['事项', found.itemTitle.zh],
    ['申请人', found.subject.name],
    ...found.parties.map(({ label, name }): [string, string] => [label.zh, name]),
    ['承办单位', unit],
    ['收到', formatInstant(found.openedAt, 'zh')],
    [found.closedAt === null ? '状态' : '结果', found.stateLabel.zh],
    ...(archive === null ? [] : kept(archive)),
  ]
  const body = `<h1>${esc(found.itemTitle.zh)} ${esc(found.no)}</h1>
<table>${facts.map(([name, value]) => `<tr><th>${esc(name)}</th><td>${esc(value)}</td></tr>`).join('')}</table>
<h2>文书</h2>${fileRows(letters)}
<h2>材料</h2>${fileRows(materials)}
<h2>办理经过</h2><ol>${events.map((event) => eventRow(event, formOf(event), nameOf)).join('\n')}</ol>
<p class="note">本页可离线查看。manifest.json 列出包内各文件的校验值（SM3、SHA-256），events.json 是各条记录及其校验值。</p>`
  return whole(`${found.no} ${found.itemTitle.zh}`, body)
}

function kept({ closedOn, years, keepUntil }: CallOutput<'archives.get'>): [string, string][] {
  const term = years === null ? '永久' : `定期${years}年，保管至${dateOf(keepUntil ?? '')}`
  return [
    ['办结', dateOf(closedOn)],
    ['保管期限', term],
  ]
}

/** The page over several packed cases. */
export function contentsPage(
  title: string,
  rows: readonly { readonly folder: string; readonly no: string; readonly item: string }[],
): string {
  const lines = rows.map(
    ({ folder, no, item }) => `<li><a href="${encodeURI(folder)}/index.html">${esc(no)}</a> ${esc(item)}</li>`,
  )
  return whole(title, `<h1>销毁清册 ${esc(title)}</h1><ol>${lines.join('\n')}</ol>`)
}

function eventRow(event: Event, form: Form, nameOf: (id: string) => string): string {
  const { answers } = event.payload
  const given = typeof answers === 'object' && answers !== null ? (answers as Readonly<Record<string, unknown>>) : {}
  const said = Object.entries(form).flatMap(([name, field]) => {
    const value = given[name]
    if (value === undefined || value === null || field.kind === 'files' || field.kind === 'data') return []
    return [`<dt>${esc(field.label.zh)}</dt><dd>${esc(printed(value, field, 'zh', nameOf))}</dd>`]
  })
  const names: Readonly<Record<string, Text | undefined>> = roleNames
  const who = [event.actor, names[event.role]?.zh ?? ''].filter((word) => word !== '').join('，')
  return `<li><b>${esc(event.label.zh)}</b> ${esc(who)} <time>${esc(formatInstant(event.at, 'zh'))}</time>
<dl>${said.join('')}</dl><code>${esc(event.hash)}</code></li>`
}

function fileRows(files: readonly PackedFile[]): string {
  if (files.length === 0) return '<p>无</p>'
  const rows = files.map(
    ({ path, name, sm3 }) => `<li><a href="${encodeURI(path)}">${esc(name)}</a> <code>SM3 ${esc(sm3)}</code></li>`,
  )
  return `<ul>${rows.join('\n')}</ul>`
}

const style = `body{font:16px/1.7 "Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#1c1c1c}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}table{border-collapse:collapse}th{text-align:left;font-weight:400;color:#555;padding:.2rem 1.5rem .2rem 0;vertical-align:top;white-space:nowrap}
li{margin:.6rem 0}dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;margin:.2rem 0}dt{color:#555}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
code{color:#777;font-size:.75rem;overflow-wrap:anywhere}time,.note{color:#555;font-size:.9rem}`

function whole(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${esc(title)}</title><style>${style}</style></head><body>
${body}
</body></html>
`
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function esc(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => marks[sign] ?? sign)
}
