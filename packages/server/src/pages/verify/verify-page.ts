import { fill, formatDate, type Text, t } from '@zhiqiang/kernel'
import type { Verified } from '../../core/papers/verify/verify-paper.ts'
import { type Html, html } from '../parts/html.ts'
import { layout, zh } from '../parts/layout.ts'
import type { Visit } from '../parts/visit.ts'

const words = {
  title: t('核验公文', 'Verify a paper'),
  intro: t(
    '本系统出具的公文都有文号和二维码。扫码或输入核验码，可以看到出具时的文号、日期和校验值；上传手中的文件，可以知道它是不是原件。',
    'Every paper issued here has a number and a QR code. The code shows number, date and check value as issued; an uploaded file is compared byte by byte.',
  ),
  code: t('核验码', 'Code'),
  look: t('查询', 'Look it up'),
  file: t('手中的文件（.pdf 或 .docx）', 'The file you hold (.pdf or .docx)'),
  check: t('核验文件', 'Check the file'),
  kept: t('文件只用来比对，不保存。', 'The file is compared and not kept.'),
  ours: t('这是本系统出具的文件，一字未改。', 'This is a file issued by this system, unchanged.'),
  other: t(
    '这是本系统出具的文件，但不是您扫码的这一份。',
    'This file was issued by this system, but it is not the one whose code you scanned.',
  ),
  notOurs: t('不是本系统出具的文件。', 'This is not a file issued by this system.'),
  altered: t(
    '它可能被改动过，哪怕只改了一个字或重新保存过；也可能根本不是这里出具的。请以核验页面上的文号和校验值为准，或向发文机关索取原件。',
    'It may have been altered, if only by a word or by saving it anew, or was never issued here. Go by the number and check values shown, or ask the issuing body for the original.',
  ),
  withdrawn: t('这份公文已经撤回。', 'This paper was withdrawn.'),
  entryNumber: t('登记号', 'Number in the register'),
  flagged: t('它所依据的登记已暂停，恢复前不生效。', 'The entry it rests on is suspended and holds nothing meanwhile.'),
  revoked: t('它所证明的登记已经撤销，不再有效。', 'The entry it proves was revoked and holds no more.'),
  ended: t('它所证明的登记已经终止。', 'The entry it proves has ended.'),
  why: t('理由', 'Reason'),
  endedOn: t('撤销或者终止日期', 'Since'),
  unknown: t('没有这个核验码。', 'There is no such code.'),
  unknownHow: t(
    '请核对公文末页的十二位核验码；如果无误，这份公文不是本系统出具的。',
    'Compare it with the twelve signs on the last page; if they are the same, the paper was not issued here.',
  ),
  choose: t('请先选择文件。', 'Choose a file first.'),
  issued: t('本系统出具了这份公文', 'This paper was issued here'),
  number: t('文号', 'Number'),
  name: t('标题', 'Title'),
  issuer: t('发文机关', 'Issued by'),
  on: t('成文日期', 'Date'),
  gone: t('撤回日期', 'Withdrawn on'),
  content: t('内容校验值（SM3）', 'Check value of the content (SM3)'),
  pdf: t('.pdf 的 SM3', 'SM3 of the .pdf'),
  docx: t('.docx 的 SM3', 'SM3 of the .docx'),
  signature: t('数字签名', 'Digital signature'),
  holds: t('有效（SM2）', 'holds (SM2)'),
  broken: t('无效：记录与签名不符', 'does not hold: the record is not what was signed'),
  unsigned: t('出具时还没有启用数字签名', 'issued before papers were signed'),
  key: t('签名密钥编号', 'Key'),
  retired: t('{on}起停用，原签名仍然有效', 'out of use since {on}; what it signed still holds'),
  signatureFile: t('下载签名文件（离线核验用）', 'Signature file, for checking without a network'),
  yours: t('您上传的文件的 SM3', 'SM3 of the file you uploaded'),
}

export interface Verification {
  /** What the code in the address stands for; null where there is none in it. */
  readonly paper: Verified | null
  /** What became of an uploaded file. */
  readonly file: Verified | null
  readonly missing?: boolean
}

/** The page a QR code leads to. */
export function verifyPage(visit: Visit, { paper, file, missing = false }: Verification): string {
  const { say } = visit
  const shown = file?.paper ?? paper?.paper ?? null
  return layout(visit, {
    title: say(words.title),
    city: null,
    shape: 'narrow',
    main: html`<h1>${say(words.title)}</h1>
${file && outcome(visit, file, paper)}
${missing && html`<p class="problem" role="alert">${say(words.choose)}</p>`}
${!file && paper && (paper.paper ? standing(visit, paper) : unknown(visit))}
${shown?.entry && entryStanding(visit, shown.entry)}
${shown && facts(visit, shown, file?.sm3 ?? null)}
${!shown && file && html`<dl class="facts"><dt>${say(words.yours)}</dt><dd><code>${file.sm3}</code></dd></dl>`}
<p>${say(words.intro)}</p>
<form class="stack" method="post" action="${visit.path}" enctype="multipart/form-data">
<div class="field"><label for="file">${say(words.file)}</label><p class="hint" id="file-hint">${say(words.kept)}</p>
<input id="file" name="file" type="file" accept=".pdf,.docx" required aria-describedby="file-hint"></div>
<button class="button" type="submit">${say(words.check)}</button>
</form>
<form class="stack" method="get" action="/verify">
<div class="field"><label for="code">${say(words.code)}</label>
<input id="code" name="code" type="text" maxlength="40" autocomplete="off" spellcheck="false" required></div>
<button class="button" type="submit">${say(words.look)}</button>
</form>`,
  })
}

/** What an uploaded file is, beside the code it was brought to. */
function outcome(visit: Visit, file: Verified, asked: Verified | null): Html {
  const { say } = visit
  if (!file.paper) {
    return html`<div class="problem" role="alert" data-outcome="not-ours"><p><strong>${say(words.notOurs)}</strong></p><p>${say(words.altered)}</p></div>`
  }
  if (file.outcome === 'withdrawn') {
    return html`<p class="problem" role="alert" data-outcome="withdrawn"><strong>${say(words.withdrawn)}</strong></p>`
  }
  const same = !asked?.paper || asked.paper.code === file.paper.code
  const said: Text = same ? words.ours : words.other
  return html`<p class="${same ? 'done' : 'problem'}" role="status" data-outcome="${same ? 'ours' : 'other'}"><strong>${say(said)}</strong></p>`
}

function standing(visit: Visit, { outcome: is }: Verified): Html {
  const { say } = visit
  return is === 'withdrawn'
    ? html`<p class="problem" role="alert" data-outcome="withdrawn"><strong>${say(words.withdrawn)}</strong></p>`
    : html`<p class="done" role="status" data-outcome="known"><strong>${say(words.issued)}</strong></p>`
}

type Entry = NonNullable<NonNullable<Verified['paper']>['entry']>

/** A certificate says no more than its entry: one that was revoked or ended is told first. */
function entryStanding(visit: Visit, entry: Entry): Html | false {
  const { say } = visit
  if (entry.state === 'valid') return false
  return html`<div class="problem" role="alert" data-outcome="${entry.state}"><p><strong>${say(words[entry.state])}</strong></p>${entry.why !== null && html`<p>${say(words.why)} ${zh(visit, entry.why)}</p>`}</div>`
}

function unknown(visit: Visit): Html {
  const { say } = visit
  return html`<div class="problem" role="alert" data-outcome="unknown"><p><strong>${say(words.unknown)}</strong></p><p>${say(words.unknownHow)}</p></div>`
}

function facts(visit: Visit, paper: NonNullable<Verified['paper']>, uploaded: string | null): Html {
  const { say, lang } = visit
  const row = (label: Text, value: Html | ReturnType<typeof zh>) => html`<dt>${say(label)}</dt><dd>${value}</dd>`
  const hash = (label: Text, sm3: string) => row(label, html`<code>${sm3}</code>`)
  return html`<dl class="facts">
${row(words.number, zh(visit, paper.number))}
${row(words.name, zh(visit, paper.title))}
${row(words.issuer, zh(visit, paper.issuer))}
${row(words.on, formatDate(paper.issuedOn, lang))}
${paper.entry !== null && row(words.entryNumber, html`<a href="/verify/${paper.entry.code}">${zh(visit, paper.entry.number)}</a>`)}
${paper.entry !== null && paper.entry.endedOn !== null && row(words.endedOn, formatDate(paper.entry.endedOn, lang))}
${paper.withdrawnOn !== null && row(words.gone, formatDate(paper.withdrawnOn, lang))}
${row(words.code, paper.code)}
${hash(words.content, paper.contentSm3)}
${hash(words.pdf, paper.pdfSm3)}
${hash(words.docx, paper.docxSm3)}
${signatureRows(visit, paper)}
${uploaded !== null && hash(words.yours, uploaded)}
</dl>`
}

/** Whether the city's key signed it, which key, and the file by which anybody can find that out alone. */
function signatureRows({ say, lang }: Visit, { signature, code }: NonNullable<Verified['paper']>): Html {
  if (!signature) return html`<dt>${say(words.signature)}</dt><dd>${say(words.unsigned)}</dd>`
  const { holds, keyId, retiredOn } = signature
  const retired = retiredOn !== null && html` (${say(fill(words.retired, { on: formatDate(retiredOn, lang) }))})`
  return html`<dt>${say(words.signature)}</dt><dd data-signature="${holds ? 'holds' : 'broken'}">${say(holds ? words.holds : words.broken)} <a href="/verify/${code}/signature.json">${say(words.signatureFile)}</a></dd>
<dt>${say(words.key)}</dt><dd><code>${keyId}</code>${retired}</dd>`
}
