import { formatSize } from '@zhiqiang/fields/web'
import { fill, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { Quoted } from '../../ui/quoted.tsx'

const words = {
  drop: t('把文件拖到这里，或', 'Drop files here, or'),
  choose: t('从电脑选择', 'choose them'),
  order: t('第一个是正文或通知，后面的是附件。', 'The first is the text or the notice, the others its annexes.'),
  remove: t('移除', 'Remove'),
  earlier: t('前移', 'Move up'),
  tooLarge: t(
    '合计 {size}，超过 {limit}。请拆分或压缩。',
    'Together {size}, more than {limit}. Split or compress them.',
  ),
}

interface Props {
  readonly files: readonly File[]
  /** Bytes. */
  readonly limit: number
  readonly onChange: (files: readonly File[]) => void
}

/** Several files that make one document, in their order. */
export function FilePicker({ files, limit, onChange }: Props) {
  const { say } = useLanguage()
  const [over, setOver] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const size = files.reduce((sum, file) => sum + file.size, 0)
  const add = (list: FileList | null) => onChange([...files, ...(list ?? [])])
  return (
    <fieldset
      className={over ? 'zq-files zq-drop zq-files-over' : 'zq-files zq-drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        add(event.dataTransfer.files)
      }}
    >
      <p>
        {say(words.drop)} <Button onClick={() => picker.current?.click()}>{say(words.choose)}</Button>
      </p>
      <input
        ref={picker}
        type="file"
        multiple
        tabIndex={-1}
        className="zq-hidden-file"
        aria-label={say(words.choose)}
        accept=".txt,.md,.html,.htm,.docx,.doc,.pdf"
        onChange={(event) => {
          add(event.target.files)
          event.target.value = ''
        }}
      />
      {files.length > 1 && <small>{say(words.order)}</small>}
      <ol>
        {files.map((file, at) => (
          <li key={`${file.name}-${file.size}-${file.lastModified}`} className="zq-line">
            <span className="zq-grow">
              <Quoted>{file.name}</Quoted> <small>{formatSize(file.size)}</small>
            </span>
            {at > 0 && (
              <Button
                type="link"
                size="small"
                onClick={() =>
                  onChange([...files.slice(0, at - 1), file, ...files.slice(at - 1).filter((one) => one !== file)])
                }
              >
                {say(words.earlier)}
              </Button>
            )}
            <Button type="link" size="small" onClick={() => onChange(files.filter((one) => one !== file))}>
              {say(words.remove)}
            </Button>
          </li>
        ))}
      </ol>
      {size > limit && (
        <p className="zq-field-error" role="alert">
          {say(fill(words.tooLarge, { size: formatSize(size), limit: formatSize(limit) }))}
        </p>
      )}
    </fieldset>
  )
}
