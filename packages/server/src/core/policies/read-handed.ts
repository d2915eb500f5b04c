import { fail, ok, problem, type Result, type Text, t } from '@zhiqiang/kernel'
import { type PolicyReading, readPolicy, type SourceText } from '@zhiqiang/policy'
import { sm3 } from '../audit/hash.ts'
import { joinSources } from '../documents/join-sources.ts'
import { isStricter, opennessOf } from '../documents/openness.ts'
import { readDocument, readPaste } from '../documents/read/read-document.ts'
import { secrecyMark } from '../documents/secrecy-mark.ts'

/** What somebody hands in: one document, as files (a notice and its annexes) or as pasted text. */
export interface Handed {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  readonly text: string | null
}

export interface ReadHanded {
  readonly reading: PolicyReading
  readonly sm3: string
}

/** Reads what was handed in without keeping anything. A secrecy mark refuses it whole. */
export async function readHanded(handed: Handed): Promise<Result<ReadHanded>> {
  const sources: SourceText[] = []
  const margins: string[] = []
  for (const file of handed.files) {
    const read = await readDocument(file.bytes, file.name)
    if (!read.ok) return refused(read.problem.message, read.problem.fix)
    // Each file on its own, and its running heads too: an annex or a header may be marked where the notice is not.
    const marked = secrecyMark(read.value.text) ?? secrecyMark(read.value.margins)
    if (marked) return fail(problem('E_SECRET', { mark: marked.level }))
    sources.push(read.value)
    margins.push(read.value.margins)
  }
  if (handed.text !== null) {
    const read = readPaste(handed.text)
    if (!read.ok) return refused(read.problem.message, read.problem.fix)
    sources.push(read.value)
  }
  const [first] = sources
  if (!first) {
    return refused(
      t('没有文件也没有文字。', 'There is neither a file nor text.'),
      t('请选择文件或粘贴全文。', 'Choose a file or paste the text.'),
    )
  }
  const source = sources.length === 1 ? first : joinSources(sources)
  const mark = secrecyMark(source.text)
  if (mark) return fail(problem('E_SECRET', { mark: mark.level }))
  const digest = sm3(handed.files[0]?.bytes ?? source.text)
  const reading = withOpenness(readPolicy(source), margins)
  if (reading.document.secrecy) return fail(problem('E_SECRET', { mark: reading.document.secrecy.level }))
  return ok({ reading: { ...reading, source: { ...reading.source, sm3: digest } }, sm3: digest })
}

/** A running head may say 内部资料 where the text says nothing; the strictest mark holds, and it has no place in the text. */
function withOpenness(reading: PolicyReading, margins: readonly string[]): PolicyReading {
  const mark = opennessOf(margins.join('\n'))
  if (mark === null || !isStricter(mark.openness, reading.document.openness?.mode ?? null)) return reading
  const openness = { mode: mark.openness, quote: mark.quote, span: [0, 0] as const }
  return { ...reading, document: { ...reading.document, openness } }
}

function refused(why: Text, how: Text) {
  return fail(problem('E_DOCUMENT', { why, how }))
}
