import { type FileSort, fill, t } from '@zhiqiang/kernel'
import { z } from 'zod'
import type { FieldFacets, FieldOf } from '../facets.ts'
import { sampleId } from '../sample-id.ts'
import { formatSize } from './format-size.ts'

const tooMany = t('“{zh}”最多 {n} 个文件', '“{en}” takes at most {n} files')

/** Uploaded files, named by their upload ids; only the uploader may attach them. */
export const files: FieldFacets<'files'> = {
  schema: (f) => z.array(z.object({ upload: z.uuid() })).max(f.maxFiles),
  mend: (value, { label, maxFiles }) =>
    Array.isArray(value) && value.length > maxFiles ? fill(tooMany, { zh: label.zh, en: label.en, n: maxFiles }) : null,
  sample: () => [{ upload: sampleId }],
  toText: (value) => String(value.length),
  toPrint: (value, _, lang) => (lang === 'zh' ? `${value.length} 份` : String(value.length)),
  toSearch: () => [],
  matches: null,
}

/** What a file of a field was told to be by its content. */
export interface HeldFile {
  readonly name: string
  readonly type: FileSort | string
  readonly size: number
}

/** Why a file does not belong into a field, or null. Screen and server ask the same. */
export function unfit(file: HeldFile, field: Pick<FieldOf<'files'>, 'types' | 'maxBytes'>) {
  if (field.types && !field.types.some((type) => type === file.type)) {
    const list = allowedTypes(field.types)
    return t(
      `“${file.name}”不是可以提交的格式，请换成 ${list}`,
      `“${file.name}” is not of a type that is taken here; use ${list}`,
    )
  }
  if (field.maxBytes !== undefined && file.size > field.maxBytes) {
    const most = formatSize(field.maxBytes)
    return t(`“${file.name}”超过 ${most}，请压缩后再提交`, `“${file.name}” is larger than ${most}; make it smaller`)
  }
  return null
}

/** `PDF、JPG` */
export function allowedTypes(types: readonly FileSort[]): string {
  return types.map((type) => type.toUpperCase()).join('、')
}
