import { contract, type Endpoint, type OperationId } from '@zhiqiang/contract'
import { pick, problem, problemCodes, statusOf, type Text, t } from '@zhiqiang/kernel'
import type { z } from 'zod'
import { type Html, html, type Insert } from '../parts/html.ts'
import { layout } from '../parts/layout.ts'
import type { Visit } from '../parts/visit.ts'
import { whoMayCall } from './access.ts'
import { noteWords } from './notes.ts'
import { type Member, membersOf, sampleOf } from './shape.ts'

const words = {
  title: t('数据接口', 'API'),
  lead: t(
    '工作台和命令行用的就是这些接口，没有另一套。每个列表都分页：用答复里的 next 作为下一次的 cursor。',
    'The workbench and the command line use these endpoints and no others. Every list comes in pages: send the answer’s next as the cursor.',
  ),
  machine: t('给程序读的描述（OpenAPI 3.1）：', 'For programs (OpenAPI 3.1): '),
  token: t(
    '在工作台“我的账号”里生成令牌，放在 Authorization 头里发送。令牌的权限就是本人的权限，只显示一次。',
    'Make a token on the page “My account” of the workbench and send it in the Authorization header. It has the rights of its owner and is shown once.',
  ),
  repeat: t(
    '改变数据的请求带一个自己生成的 requestId（UUID）。同一编号重发，只生效一次，答复相同。',
    'A request that changes something carries a requestId (UUID) of its own. Sent again with the same id it takes effect once and answers the same.',
  ),
  contents: t('目录', 'Contents'),
  who: t('谁可以调用', 'Who may call'),
  params: t('路径参数', 'In the path'),
  query: t('查询参数', 'In the query'),
  body: t('请求体', 'Body'),
  multipart: t(
    '请求体是多部分表单（multipart/form-data），各部分见标题。',
    'The body is multipart/form-data; the title names its parts.',
  ),
  answer: t('答复', 'Answer'),
  file: t('答复是一个文件：', 'The answer is a file: '),
  noBody: t('没有', 'none'),
  example: t('例子', 'Example'),
  name: t('名称', 'Name'),
  type: t('类型', 'Type'),
  need: t('必填', 'Required'),
  yes: t('是', 'yes'),
  no: t('否', 'no'),
  note: t('说明', 'Note'),
  errors: t('错误', 'Errors'),
  errorsLead: t(
    '失败的答复都是 {code, message, fix}：机器认的代码、发生了什么、怎么办。',
    'Every failed answer is {code, message, fix}: a code for programs, what happened, what to do.',
  ),
  code: t('代码', 'Code'),
  status: t('状态码', 'Status'),
  what: t('发生了什么，怎么办', 'What happened, what to do'),
  varies: t('视情况而定', 'depends on the case'),
} satisfies Record<string, Text>

const groups: Readonly<Record<string, Text>> = {
  session: t('登录', 'Session'),
  sessions: t('登录设备', 'Sessions'),
  password: t('密码', 'Password'),
  tokens: t('令牌', 'Tokens'),
  setup: t('首次设置', 'First set-up'),
  things: t('办理', 'Things and steps'),
  files: t('附件', 'Files'),
  policies: t('规划文件', 'Plans'),
  clauses: t('条款', 'Clauses'),
  tasks: t('任务', 'Tasks'),
  reports: t('进展报告', 'Progress reports'),
  duties: t('周期事项', 'Recurring duties'),
  indicators: t('指标', 'Indicators'),
  figures: t('首页数字', 'Figures'),
  home: t('我的工作', 'My work'),
  city: t('城市', 'City'),
  clock: t('日期', 'Date'),
  regions: t('区划', 'Divisions'),
  units: t('单位', 'Units'),
  posts: t('岗位', 'Posts'),
  people: t('人员', 'People'),
  audit: t('审计', 'Audit'),
  health: t('运行状况', 'Health'),
}

/** The readable description of the API, made from the contract; nothing in it is written twice. */
export function docsPage(visit: Visit): string {
  const { say } = visit
  const byGroup = new Map<string, OperationId[]>()
  for (const id of Object.keys(contract) as OperationId[]) {
    const group = id.split('.')[0] ?? id
    byGroup.set(group, [...(byGroup.get(group) ?? []), id])
  }
  const title = (group: string) => say(groups[group] ?? t(group, group))
  return layout(visit, {
    title: say(words.title),
    city: null,
    shape: 'reading',
    main: html`<h1>${say(words.title)}</h1>
<p class="lead">${say(words.lead)}</p>
<p class="intro">${say(words.machine)}<a href="/api/openapi.json">/api/openapi.json</a></p>
<p class="intro">${say(words.token)}</p>
<p class="intro">${say(words.repeat)}</p>
<div class="columns api">
<div class="contents"><nav aria-labelledby="contents"><details open><summary id="contents">${say(words.contents)}</summary>
<ol>${[...byGroup.keys()].map((group) => html`<li><a href="#${group}">${title(group)}</a></li>`)}<li><a href="#errors">${say(words.errors)}</a></li></ol>
</details></nav></div>
<div>${[...byGroup].map(
      ([group, ids]) =>
        html`<section aria-labelledby="${group}"><h2 id="${group}">${title(group)}</h2>${ids.map((id) => endpointOf(visit, id))}</section>`,
    )}
${errorSection(visit)}</div>
</div>`,
  })
}

function endpointOf(visit: Visit, id: OperationId): Html {
  const { say } = visit
  const endpoint: Endpoint = contract[id]
  const comma = visit.lang === 'en' ? ', ' : '、'
  return html`<article id="${id}">
<h3><span class="method">${endpoint.method}</span> ${endpoint.path}</h3>
<p>${say(endpoint.summary)}</p>
<p class="note">${say(words.who)}${visit.lang === 'en' ? ': ' : '：'}${whoMayCall(endpoint.can).map(say).join(comma)}</p>
${partOf(visit, words.params, endpoint.params, 'input')}
${partOf(visit, words.query, endpoint.query, 'input')}
${endpoint.multipart ? html`<p class="note">${say(words.multipart)}</p>` : partOf(visit, words.body, endpoint.body, 'input')}
${endpoint.file === undefined ? partOf(visit, words.answer, endpoint.ok, 'output') : html`<p class="note">${say(words.file)}<code>${endpoint.file}</code></p>`}
<details><summary>${say(words.example)}</summary><pre><code>${curlOf(visit, endpoint)}</code></pre></details>
</article>`
}

function partOf(visit: Visit, label: Text, schema: z.ZodType | undefined, io: 'input' | 'output'): Insert {
  if (!schema) return null
  const members = membersOf(schema, io)
  const { say } = visit
  return html`<details${io === 'input' && html` open`}><summary>${say(label)}</summary>${memberTable(visit, members, io)}</details>`
}

function memberTable(visit: Visit, members: readonly Member[], io: 'input' | 'output'): Html {
  const { say } = visit
  const wants = io === 'input'
  return html`<table class="rows">
<thead><tr><th scope="col">${say(words.name)}</th><th scope="col">${say(words.type)}</th>${wants && html`<th scope="col">${say(words.need)}</th>`}<th scope="col">${say(words.note)}</th></tr></thead>
<tbody>${members.map(
    (member) =>
      html`<tr><td>${member.path}</td><td data-label="${say(words.type)}"><code>${member.type}</code></td>${wants && html`<td data-label="${say(words.need)}">${say(member.required ? words.yes : words.no)}</td>`}<td data-label="${say(words.note)}">${noteOf(visit, member)}</td></tr>`,
  )}</tbody></table>`
}

/** What the contract says of a member, in the page's language, and the limits of its value. */
function noteOf(visit: Visit, { says, limits }: Member): string {
  const said = says === null ? null : visit.say(noteWords[says] ?? t(says, says))
  return [said, ...limits].filter((part) => part !== null).join(visit.lang === 'en' ? '; ' : '；')
}

/** The endpoint called from a shell, with a token where it needs one. */
function curlOf(visit: Visit, endpoint: Endpoint): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => `{${name}}`)
  const lines = [`curl${endpoint.method === 'GET' ? '' : ` -X ${endpoint.method}`} '${visit.origin}${path}'`]
  if (endpoint.can !== 'public') lines.push(`-H "Authorization: Bearer $ZQ_TOKEN"`)
  if (endpoint.multipart) lines.push(`-F 'file=@plan.docx'`)
  else if (endpoint.body) {
    lines.push(`-H 'content-type: application/json'`, `-d '${JSON.stringify(sampleOf(endpoint.body))}'`)
  }
  if (endpoint.file !== undefined) lines.push('-OJ')
  return lines.join(' \\\n  ')
}

function errorSection(visit: Visit): Html {
  const { say } = visit
  const shown = (text: Text) => pick(text, visit.lang).replace(/\{\w+\}/g, '…')
  return html`<section aria-labelledby="errors"><h2 id="errors">${say(words.errors)}</h2>
<p>${say(words.errorsLead)}</p>
<table class="rows"><thead><tr><th scope="col">${say(words.code)}</th><th scope="col">${say(words.status)}</th><th scope="col">${say(words.what)}</th></tr></thead>
<tbody>${problemCodes.map((code) => {
    const { message, fix } = problem(code)
    const text = `${shown(message)}${visit.lang === 'en' ? ' ' : ''}${shown(fix)}`
    return html`<tr><td>${code}</td><td data-label="${say(words.status)}">${statusOf(code)}</td><td>${/^[…\s]*$/.test(text) ? say(words.varies) : text}</td></tr>`
  })}</tbody></table></section>`
}
