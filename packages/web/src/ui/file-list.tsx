import { formatSize } from '@zhiqiang/fields/web'
import { urlOf } from '../app/client.ts'
import { FilePreview } from './file-preview.tsx'

interface KeptFile {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly sm3: string
  readonly type?: string
}

/** Evidence by name, size and hash, each a link to its bytes. */
export function FileList({ thingId, files }: { readonly thingId: string; readonly files: readonly KeptFile[] }) {
  if (files.length === 0) return null
  return (
    <ul className="zq-filelist">
      {files.map((file) => (
        <li key={file.id}>
          <a href={addressOf(thingId, file)} download={file.name}>
            <span lang="zh-CN">{file.name}</span>
          </a>{' '}
          <small>{formatSize(file.size)}</small>
          {file.type !== undefined && <FilePreview href={addressOf(thingId, file)} name={file.name} type={file.type} />}
          <code title="SM3">SM3 {file.sm3}</code>
        </li>
      ))}
    </ul>
  )
}

function addressOf(thingId: string, file: KeptFile): string {
  return urlOf('things.file', { params: { id: thingId, fileId: file.id } })
}
