import type { CallOutput } from '@zhiqiang/contract'
import { fill, formatDate, t } from '@zhiqiang/kernel'
import { Button } from 'antd'
import { useState } from 'react'
import { useLoad, useRows } from '../../app/api.ts'
import { useLanguage } from '../../app/language.tsx'
import { useHolds } from '../../app/session.tsx'
import { Empty } from '../../ui/empty.tsx'
import { FileList } from '../../ui/file-list.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { RowList } from '../../ui/row-list.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'

type Rule = CallOutput<'rules.get'>
type Opinion = CallOutput<'rules.opinions'>['rows'][number]

const words = {
  title: t('意见和答复', 'Opinions and answers'),
  sum: t('{all} 条，{open} 条待答复', '{all} in all, {open} unanswered'),
  asked: t('征求单位', 'Units asked'),
  answered: t('已反馈', 'answered'),
  silent: t('未反馈', 'not yet'),
  open: t('征求期限', 'Open'),
  public: t('公开征求渠道', 'The public asked at'),
  none: t('还没有意见，或没有您有权查看的意见。', 'There is no opinion yet, or none you may see.'),
  citizen: t('社会意见', 'Public'),
  article: t('针对', 'On'),
  noObjection: t('无意见', 'No objection'),
  answer: t('答复：', 'Answer: '),
  reply: t('答复', 'Answer it'),
  files: t('附件和经过', 'Files'),
  hide: t('收起', 'Fold'),
  by: {
    web: t('网站', 'website'),
    letter: t('来信', 'letter'),
    mail: t('电子邮件', 'e-mail'),
    visit: t('来访、座谈', 'visit or hearing'),
  },
}

/** Who was asked and has answered, and every opinion I may see with what was answered. */
export function Opinions({ rule }: { readonly rule: Rule }) {
  const { lang, say } = useLanguage()
  const hears = useHolds('rule.hear')
  const list = useRows('rules.opinions', { params: { id: rule.id }, query: {} }, hears && rule.asked !== null)
  const { asked } = rule
  if (!asked) return null
  return (
    <section>
      <h2>
        {say(words.title)} <small>{say(fill(words.sum, { all: rule.opinions.all, open: rule.opinions.open }))}</small>
      </h2>
      <dl className="zq-facts">
        {asked.units.length > 0 && (
          <div>
            <dt>{say(words.asked)}</dt>
            <dd className="zq-line">
              {asked.units.map((unit) => (
                <span key={unit.id}>
                  <Quoted>{unit.name}</Quoted>{' '}
                  <Mark tone={unit.answered ? 'good' : 'plain'}>
                    {say(unit.answered ? words.answered : words.silent)}
                  </Mark>
                </span>
              ))}
            </dd>
          </div>
        )}
        {asked.public && (
          <div>
            <dt>{say(words.public)}</dt>
            <dd>
              <Quoted>{asked.where}</Quoted>
            </dd>
          </div>
        )}
        <div>
          <dt>{say(words.open)}</dt>
          <dd>
            <time dateTime={asked.from}>{formatDate(asked.from, lang)}</time> –{' '}
            <time dateTime={asked.until}>{formatDate(asked.until, lang)}</time>
          </dd>
        </div>
      </dl>
      <RowList list={list} empty={<Empty title={say(words.none)} />}>
        {(one) => <OpinionItem key={one.id} opinion={one} />}
      </RowList>
    </section>
  )
}

function OpinionItem({ opinion }: { readonly opinion: Opinion }) {
  const { lang, say } = useLanguage()
  const [open, setOpen] = useState(false)
  const drafts = useHolds('rule.draft')
  const channel = words.by[opinion.channel as keyof typeof words.by]
  const waits = opinion.state === 'open' && drafts
  return (
    <li>
      <div className="zq-line">
        <span className="zq-grow">
          <b>{opinion.unitName ? <Quoted>{opinion.unitName}</Quoted> : say(words.citizen)}</b>{' '}
          <small>
            <Quoted>{opinion.who}</Quoted> {channel && say(channel)}
          </small>
        </span>
        <StateTag state={opinion} />
        <time dateTime={opinion.on}>{formatDate(opinion.on, lang)}</time>
      </div>
      {opinion.article && (
        <small>
          {say(words.article)} <Quoted>{opinion.article}</Quoted>
        </small>
      )}
      <p className="zq-prose">
        {opinion.stance === 'none' && opinion.text === '' ? say(words.noObjection) : <Quoted>{opinion.text}</Quoted>}
      </p>
      {opinion.answeredOn && opinion.answer && (
        <blockquote className="zq-quote zq-small-quote">
          {say(words.answer)}
          <Quoted>{opinion.answer}</Quoted>{' '}
          <small>
            <Quoted>{opinion.answeredBy}</Quoted>
          </small>
        </blockquote>
      )}
      <div className="zq-line">
        <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say(openWord(open, waits))}
        </Button>
      </div>
      {open && <OpinionDetail id={opinion.id} />}
    </li>
  )
}

function openWord(open: boolean, waits: boolean) {
  if (open) return words.hide
  return waits ? words.reply : words.files
}

function OpinionDetail({ id }: { readonly id: string }) {
  const opinion = useLoad('things.get', { params: { id } })
  return (
    <Loaded query={opinion}>
      {(value) => (
        <div className="zq-report">
          <FileList thingId={value.id} files={value.files} />
          <StepPanel thing={value} />
        </div>
      )}
    </Loaded>
  )
}
