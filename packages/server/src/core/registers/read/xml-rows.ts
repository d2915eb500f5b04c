import { problem, type RegisterReader, t, type XmlElement } from '@zhiqiang/kernel'
import { SaxesParser } from 'saxes'
import type { SourceItem } from '../take/take-rows.ts'
import { UnreadableSource } from './source-file.ts'

interface Open {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: (XmlElement | string)[]
}

/** Nesting past this is no record, and would exhaust a walk. */
const deepest = 250
const portion = 200

/**
 * The elements of an XML file that are records, each as a row; an office's weekly file is many documents in one, and is read
 * as such. Entities are never expanded, nothing outside the file is asked for.
 */
export async function* xmlRows(
  reader: RegisterReader,
  pieces: AsyncIterable<string>,
): AsyncGenerator<readonly SourceItem[]> {
  let items: SourceItem[] = []
  let no = 0
  const emit = (element: XmlElement) => {
    const read = reader.xml[element.name]
    if (!read) return
    no++
    const taken = read(element)
    items.push({ no, taken, cells: 'refused' in taken ? { element: element.name } : null })
  }
  let parser = parserOf(reader, emit)
  let rest = ''
  for await (const piece of pieces) {
    rest += piece
    // A prolog in the middle begins another document; one cut in two waits for its end.
    for (let at = prologIn(rest, parser.begun); at >= 0; at = prologIn(rest, parser.begun)) {
      parser.write(rest.slice(0, at))
      parser.end()
      rest = rest.slice(at)
      parser = parserOf(reader, emit)
    }
    const keep = rest.lastIndexOf('<?')
    const whole = keep >= 0 && rest.length - keep < 6 ? keep : rest.length
    parser.write(rest.slice(0, whole))
    rest = rest.slice(whole)
    while (items.length >= portion) {
      yield items.slice(0, portion)
      items = items.slice(portion)
    }
  }
  parser.write(rest)
  parser.end()
  if (no === 0) throw noRecord(reader)
  if (items.length > 0) yield items
}

function prologIn(text: string, begun: boolean): number {
  const at = text.indexOf('<?xml ', begun ? 0 : 1)
  return begun ? at : Math.max(-1, at)
}

function parserOf(reader: RegisterReader, emit: (element: XmlElement) => void) {
  const parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false })
  const open: Open[] = []
  let inside = 0
  let depth = 0
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > deepest) throw unreadable(parser.line)
    const own = local(name)
    if (inside === 0 && reader.xml[own] === undefined) return
    inside++
    open.push({ name: own, attributes: { ...attributes }, children: [] })
  })
  const text = (piece: string) => {
    open.at(-1)?.children.push(piece)
  }
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('closetag', () => {
    depth--
    if (inside === 0) return
    inside--
    const element = open.pop()
    if (!element) return
    if (inside === 0) emit(element)
    else open.at(-1)?.children.push(element)
  })
  parser.on('error', () => {
    throw unreadable(parser.line)
  })
  const one = {
    begun: false,
    write: (piece: string) => {
      // A mark of the byte order may have come through the decoder.
      const plain = one.begun ? piece : piece.replace(/^\uFEFF/, '').trimStart()
      if (plain === '') return
      one.begun = true
      parser.write(plain)
    },
    end: () => {
      if (one.begun) parser.close()
    },
  }
  return one
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function unreadable(line: number): UnreadableSource {
  return new UnreadableSource(
    problem('E_DOCUMENT', {
      why: t(`XML 第 ${line} 行有错，读不下去。`, `The XML is not well formed on line ${line}.`),
      how: t('请重新下载或导出这个文件。', 'Download or export the file again.'),
    }),
  )
}

function noRecord(reader: RegisterReader): UnreadableSource {
  const names = Object.keys(reader.xml).join('、')
  return new UnreadableSource(
    problem('E_DOCUMENT', {
      why: t(`XML 里没有这个库的记录（${names}）。`, `The XML holds no record of this register (${names}).`),
      how: t('请核对文件，或选择别的登记库。', 'Check the file, or choose another register.'),
    }),
  )
}
