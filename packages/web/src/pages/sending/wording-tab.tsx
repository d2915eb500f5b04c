import type { CallOutput } from '@zhiqiang/contract'
import { field, fill, t } from '@zhiqiang/kernel'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { call, refreshAll, useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { Mark } from '../../ui/mark.tsx'
import { RowList } from '../../ui/row-list.tsx'
import { StepForm } from '../../ui/step-form.tsx'

type Wording = CallOutput<'wordings.list'>['rows'][number]

const words = {
  what: t(
    '每种消息一句话，可以改成本市的说法。改动只用于以后的消息。',
    'One sentence for each sort of notice; say it in the city’s own words. A change counts for later notices only.',
  ),
  own: t('本市措辞', 'Own words'),
  edit: t('改写', 'Reword'),
  back: t('恢复原措辞', 'Return to the usual words'),
  usual: t('原措辞：{words}', 'Usual words: {words}'),
  keep: t('保存', 'Keep'),
  zh: t('中文', 'Chinese'),
  en: t('英文', 'English'),
  preview: t('邮件主题预览', 'Subject of the mail'),
  example: t('健全知识产权纠纷调解机制', 'Mediation of disputes'),
}

const form = { zh: field.text(words.zh, { max: 200 }), en: field.text(words.en, { max: 200 }) }

/** The words of each sort of notice, the city's own beside the usual ones. */
export function WordingTab() {
  const { say } = useLanguage()
  const list = useRows('wordings.list', { query: { limit: 100 } })
  const [open, setOpen] = useState<Wording | null>(null)
  return (
    <>
      <p className="zq-note">{say(words.what)}</p>
      <RowList list={list}>
        {(row) => (
          <li key={row.sort}>
            <div className="zq-line">
              <span className="zq-grow">
                <b>{say(row.own ?? row.usual)}</b>
              </span>
              {row.own && <Mark tone="busy">{say(words.own)}</Mark>}
              <small>
                {say(row.kind)} · {say(row.step)}
              </small>
              <Button size="small" onClick={() => setOpen(row)}>
                {say(words.edit)}
              </Button>
            </div>
          </li>
        )}
      </RowList>
      <Drawer open={open !== null} onClose={() => setOpen(null)} size={480} title={say(words.edit)} destroyOnHidden>
        {open && <Reword row={open} onDone={() => setOpen(null)} />}
      </Drawer>
    </>
  )
}

function Reword({ row, onDone }: { readonly row: Wording; readonly onDone: () => void }) {
  const { say } = useLanguage()
  const set = async (own: Wording['own']) => {
    const answer = await call('wordings.set', { body: { sort: row.sort, own } })
    if (!answer.ok) return answer.problem
    onDone()
    await refreshAll()
    return null
  }
  const now = row.own ?? row.usual
  return (
    <>
      <p className="zq-note">{say(fill(words.usual, { words: say(row.usual) }))}</p>
      <StepForm
        form={form}
        draftKey={`wording:${row.sort}`}
        button={say(words.keep)}
        initial={{ zh: now.zh, en: now.en }}
        submit={(answers) => set({ zh: String(answers.zh), en: String(answers.en) })}
        onCancel={onDone}
      >
        <p>
          <small>{say(words.preview)}</small>
          <br />
          <span lang="zh-CN">
            {now.zh}：{words.example.zh}
          </span>
        </p>
      </StepForm>
      {row.own && <Button onClick={() => void set(null)}>{say(words.back)}</Button>}
    </>
  )
}
