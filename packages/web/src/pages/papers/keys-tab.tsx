import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatInstant, type Problem, t } from '@zhiqiang/kernel'
import { Button, Popover } from 'antd'
import { useState } from 'react'
import { call, refreshAll, useLoad } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

type Key = CallOutput<'papers.keys'>['keys'][number]

const words = {
  note: t(
    '文书、证书和公文签发时用本市的密钥签名（SM2，摘要用 SM3）。私钥加密保存，不能导出。任何人可以在核验页面下载签名文件，用公钥离线核验。',
    'Letters, certificates and papers are signed with the city’s key when they are issued (SM2 over SM3). The private key is kept sealed and leaves nowhere. Anybody can get the signature file on the verify page and check it alone.',
  ),
  none: t('还没有密钥', 'No key yet'),
  noneHint: t('第一份文书或者公文签发时自动生成。', 'The first letter or paper makes one.'),
  inUse: t('使用中', 'In use'),
  retired: t('已停用', 'Out of use'),
  since: t('{at} 启用', 'since {at}'),
  until: t('{at} 停用', 'until {at}'),
  signed: t('签署 {n} 件', '{n} papers signed'),
  publicKey: t('公钥', 'Public key'),
  change: t('更换密钥…', 'Change the key…'),
  go: t('更换', 'Change it'),
  consequence: t(
    '以后的文书用新密钥签名。原密钥不能再签名，它签过的仍然有效。请公布新的密钥编号。',
    'What is issued from now on is signed with a new key. The old one signs no more; what it signed still holds. Publish the id of the new key.',
  ),
}

/** The keys papers are signed with; who keeps the letterhead may change the one in use. */
export function KeysTab({ mayChange }: { readonly mayChange: boolean }) {
  const { say } = useLanguage()
  const kept = useLoad('papers.keys', { query: {} })
  return (
    <Loaded query={kept}>
      {({ keys }) => (
        <div className="zq-stack">
          <p className="zq-note">{say(words.note)}</p>
          {keys.length === 0 ? (
            <Empty title={say(words.none)}>{say(words.noneHint)}</Empty>
          ) : (
            <ul className="zq-rows">
              {keys.map((key) => (
                <KeyRow key={key.id} of={key} />
              ))}
            </ul>
          )}
          {mayChange && keys.length > 0 && <ChangeKey />}
        </div>
      )}
    </Loaded>
  )
}

function KeyRow({ of }: { readonly of: Key }) {
  const { lang, say } = useLanguage()
  const day = (at: string) => formatInstant(at, lang)
  return (
    <li data-key={of.id}>
      <p className="zq-line">
        <code>{of.id}</code>
        <Mark tone={of.retiredAt === null ? 'good' : 'plain'}>
          {say(of.retiredAt === null ? words.inUse : words.retired)}
        </Mark>
        <span>{say(fill(words.since, { at: day(of.madeAt) }))}</span>
        {of.retiredAt !== null && <span>{say(fill(words.until, { at: day(of.retiredAt) }))}</span>}
        <span>{say(fill(words.signed, { n: of.papers }))}</span>
      </p>
      <details>
        <summary>{say(words.publicKey)}</summary>
        <code style={{ overflowWrap: 'anywhere' }}>{of.publicKey}</code>
      </details>
    </li>
  )
}

function ChangeKey() {
  const { say } = useLanguage()
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const change = async () => {
    setBusy(true)
    const answer = await call('papers.renewKey', {})
    setBusy(false)
    setRefusal(answer.ok ? null : answer.problem)
    if (!answer.ok) return
    setOpen(false)
    await refreshAll()
  }
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      content={
        <div className="zq-form" style={{ maxWidth: 320 }}>
          <p>{say(words.consequence)}</p>
          {refusal && <ProblemNotice problem={refusal} />}
          <Button type="primary" loading={busy} onClick={() => void change()}>
            {say(words.go)}
          </Button>
        </div>
      }
    >
      <Button>{say(words.change)}</Button>
    </Popover>
  )
}
