import { fill, pick, t } from '@zhiqiang/kernel'
import { Button, Progress } from 'antd'
import { useRef, useState } from 'react'
import type { InputProps, Material, OwnMaterialPort, UploadedFile } from '../facets.web.tsx'
import { allowedTypes, unfit } from './files.ts'
import { formatSize } from './format-size.ts'

interface Pending {
  readonly key: number
  readonly file: File
  readonly share: number
  readonly error?: string
}

const words = {
  choose: t('选择文件', 'Choose files'),
  own: t('从我的材料中选', 'Choose from my materials'),
  noneOwn: t('没有可以选用的材料。', 'No material fits here.'),
  use: t('选用', 'Use'),
  drop: t('或把文件拖到这里，最多 {n} 个', 'or drop them here, at most {n}'),
  types: t('格式：{list}', 'Formats: {list}'),
  size: t('每个不超过 {size}', 'each at most {size}'),
  remove: t('移除', 'Remove'),
  retry: t('重新上传', 'Upload again'),
  tooMany: t('最多 {n} 个文件', 'At most {n} files'),
}

/** Evidence: each file goes to the server at once, and its SM3 stands beside it, so that anybody can check the original. */
export function FilesInput({ id, field, value = [], onChange, lang, describedBy, ports }: InputProps<'files'>) {
  const [pending, setPending] = useState<readonly Pending[]>([])
  const [over, setOver] = useState(false)
  const [note, setNote] = useState('')
  const picker = useRef<HTMLInputElement>(null)
  const counter = useRef(0)
  const held = useRef(value)
  held.current = value
  const limit = { n: field.maxFiles }

  const put = (key: number, change: Partial<Pending>) =>
    setPending((list) => list.map((one) => (one.key === key ? { ...one, ...change } : one)))
  const drop = (key: number) => setPending((list) => list.filter((one) => one.key !== key))

  const send = async ({ key, file }: Pending) => {
    const answer = await ports.upload(file, (share) => put(key, { share }))
    if ('error' in answer) {
      put(key, { error: answer.error })
      return
    }
    drop(key)
    onChange([...held.current, answer])
  }
  const take = (list: FileList | null) => {
    const room = field.maxFiles - held.current.length - pending.length
    const given = [...(list ?? [])]
    const faults = given.flatMap((file) => unfit(named(file), field) ?? [])
    const files = given.filter((file) => unfit(named(file), field) === null)
    setNote(
      files.length > room ? pick(fill(words.tooMany, limit), lang) : faults.map((why) => pick(why, lang)).join(' '),
    )
    const fresh = files.slice(0, Math.max(room, 0)).map((file) => ({ key: ++counter.current, file, share: 0 }))
    setPending((before) => [...before, ...fresh])
    for (const one of fresh) void send(one)
  }

  return (
    <fieldset
      className={over ? 'zq-files zq-files-over' : 'zq-files'}
      aria-describedby={describedBy}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
    >
      <input
        ref={picker}
        type="file"
        tabIndex={-1}
        aria-hidden
        multiple
        {...(field.types ? { accept: field.types.flatMap((type) => endings[type] ?? [`.${type}`]).join(',') } : {})}
        className="zq-hidden-file"
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
      <Button id={id} size="small" aria-describedby={`${id}-choose`} onClick={() => picker.current?.click()}>
        <span id={`${id}-choose`}>{pick(words.choose, lang)}</span>
      </Button>{' '}
      <small>{pick(fill(words.drop, limit), lang)}</small>
      {ports.materials && (
        <OwnMaterials
          field={field}
          lang={lang}
          materials={ports.materials}
          held={value.map(({ sm3 }) => sm3)}
          onUse={(file) => onChange([...held.current, file])}
        />
      )}
      {(field.types || field.maxBytes) && (
        <small className="zq-files-limits">
          {field.types && pick(fill(words.types, { list: allowedTypes(field.types) }), lang)}{' '}
          {field.maxBytes && pick(fill(words.size, { size: formatSize(field.maxBytes) }), lang)}
        </small>
      )}
      {note && <p role="alert">{note}</p>}
      <ul>
        {value.map((file) => (
          <li key={file.upload}>
            <span lang="zh-CN">{file.name}</span> <small>{formatSize(file.size)}</small>{' '}
            <Button
              type="link"
              size="small"
              onClick={() => onChange(value.filter((other) => other.upload !== file.upload))}
            >
              {pick(words.remove, lang)}
            </Button>
            <code>SM3 {file.sm3}</code>
          </li>
        ))}
        {pending.map((one) => (
          <li key={one.key}>
            <span lang="zh-CN">{one.file.name}</span> <small>{formatSize(one.file.size)}</small>
            {one.error === undefined ? (
              <Progress percent={Math.round(one.share * 100)} size="small" />
            ) : (
              <p role="alert">
                {one.error}{' '}
                <Button
                  type="link"
                  size="small"
                  onClick={() => {
                    const { error: _, ...again } = one
                    setPending((list) => list.map((other) => (other.key === one.key ? { ...again, share: 0 } : other)))
                    void send(one)
                  }}
                >
                  {pick(words.retry, lang)}
                </Button>
                <Button type="link" size="small" onClick={() => drop(one.key)}>
                  {pick(words.remove, lang)}
                </Button>
              </p>
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

const endings: Readonly<Record<string, readonly string[]>> = { jpg: ['.jpg', '.jpeg'] }

interface OwnProps extends Pick<InputProps<'files'>, 'field' | 'lang'> {
  readonly materials: OwnMaterialPort
  readonly held: readonly (string | undefined)[]
  readonly onUse: (file: UploadedFile) => void
}

/** What was handed in before and fits here: chosen again, it is not uploaded once more. */
function OwnMaterials({ field, lang, materials, held, onUse }: OwnProps) {
  const [found, setFound] = useState<readonly Material[] | null>(null)
  const fitting = (found ?? []).filter((one) => unfit(one, field) === null && !held.includes(one.sm3))
  const use = async (sm3: string) => {
    const file = await materials.reuse(sm3)
    if (file && held.length < field.maxFiles) onUse(file)
  }
  return (
    <details
      className="zq-files-own"
      onToggle={(event) => {
        if (event.currentTarget.open) void materials.list().then(setFound)
      }}
    >
      <summary>{pick(words.own, lang)}</summary>
      {found !== null && fitting.length === 0 && <p>{pick(words.noneOwn, lang)}</p>}
      <ul>
        {fitting.map((one) => (
          <li key={one.sm3}>
            <span lang="zh-CN">{one.name}</span> <small>{formatSize(one.size)}</small>{' '}
            <Button
              type="link"
              size="small"
              aria-label={`${pick(words.use, lang)} ${one.name}`}
              onClick={() => void use(one.sm3)}
            >
              {pick(words.use, lang)}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** A file as its name says; what it is by its content is told by the server. */
function named(file: File) {
  const ending = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? ''
  return { name: file.name, size: file.size, type: ending === 'jpeg' ? 'jpg' : ending }
}
