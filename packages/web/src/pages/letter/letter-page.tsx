import { Link, useParams } from '@tanstack/react-router'
import type { CallOutput } from '@zhiqiang/contract'
import { formatDate, t } from '@zhiqiang/kernel'
import type { ReactNode } from 'react'
import { useLoad } from '../../app/api.ts'
import { urlOf } from '../../app/client.ts'
import { useLanguage } from '../../app/language.tsx'
import { Fact } from '../../ui/fact.tsx'
import { FileList } from '../../ui/file-list.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { StepPanel } from '../../ui/step-panel.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { PaperSheet } from '../papers/paper-sheet.tsx'
import { Service } from './service.tsx'
import { RemedyWindows } from './windows.tsx'

type LetterDetail = CallOutput<'letters.get'>

const words = {
  number: t('文号', 'Number'),
  case: t('办件', 'Case'),
  recipient: t('受送达人', 'Goes to'),
  issued: t('成文日期', 'Dated'),
  served: t('送达', 'Served'),
  verify: t('核验页面', 'Verify page'),
  files: t('文件', 'Files'),
  certificate: t('送达回证', 'Certificate of service'),
  blank: t('送达前打印，当场填写、签名。', 'Print it to take along; it is filled in and signed there.'),
  filled: t('按登记的送达情况填写。', 'Filled in as the service was recorded.'),
  pdf: t('回证 .pdf', 'Certificate .pdf'),
  docx: t('回证 .docx', 'Certificate .docx'),
  remedies: t('救济途径', 'What can be done against it'),
  sealed: t(
    '签收后可以看到全文并下载。签收之日为送达之日。',
    'Receive it to read and download it. It counts as served on the day you do.',
  ),
  writing: t('文件正在生成，稍后刷新即可下载。', 'The files are being written; look again in a moment.'),
  paper: t('送达前请到窗口领取，或等待送达。', 'It will be handed to you; it can be read here once it is served.'),
}

/** A letter: what it says, how it was served, and what I may do with it. */
export function LetterPage(): ReactNode {
  const { id } = useParams({ from: '/letters/$id' })
  const found = useLoad('letters.get', { params: { id } })
  return <Loaded query={found}>{(letter) => <LetterShown letter={letter} />}</Loaded>
}

/** What was written down stays as it is; what was chosen is said in the reader's language. */
function Said({ words: { zh, en } }: { readonly words: LetterDetail['service'][number]['value'] }) {
  const { say } = useLanguage()
  return zh === en ? <Quoted>{zh}</Quoted> : say({ zh, en })
}

function LetterShown({ letter }: { readonly letter: LetterDetail }) {
  const { say } = useLanguage()
  return (
    <Page
      under="/letters"
      tab={letter.number}
      title={
        <>
          <Quoted>{letter.title}</Quoted> <StateTag state={letter} />
        </>
      }
    >
      <div className="zq-two">
        <div className="zq-stack">
          {letter.paper === null ? (
            <p>{say(letter.state === 'sent' ? words.sealed : words.paper)}</p>
          ) : (
            <PaperSheet paper={letter.paper} />
          )}
        </div>
        <aside className="zq-stack">
          <StepPanel thing={letter} />
          <Facts letter={letter} />
          {letter.remedies.length > 0 && (
            <section>
              <h2>{say(words.remedies)}</h2>
              <RemedyWindows letter={letter} />
            </section>
          )}
          <Timeline id={letter.id} />
        </aside>
      </div>
    </Page>
  )
}

function Facts({ letter }: { readonly letter: LetterDetail }) {
  const { lang, say } = useLanguage()
  return (
    <>
      <dl className="zq-facts">
        <Fact name={say(words.number)}>
          <Quoted>{letter.number}</Quoted>
        </Fact>
        <Fact name={say(words.case)}>
          <Link to="/cases/$id" params={{ id: letter.caseId }}>
            {say(letter.itemTitle)} <Quoted>{letter.caseNo}</Quoted>
          </Link>
        </Fact>
        <Fact name={say(words.recipient)}>
          <Quoted>{letter.recipient}</Quoted>
        </Fact>
        <Fact name={say(words.issued)}>{formatDate(letter.issuedOn, lang)}</Fact>
        <Fact name={say(words.served)}>
          <Service letter={letter} />
        </Fact>
        {letter.service.map(({ label, value }) => (
          <Fact key={label.zh} name={say(label)}>
            <Said words={value} />
          </Fact>
        ))}
      </dl>
      {letter.certificate && (
        <section>
          <h2>{say(words.certificate)}</h2>
          <p>{say(letter.servedOn === null ? words.blank : words.filled)}</p>
          <p className="zq-line">
            <a href={urlOf('letters.certificatePdf', { params: { id: letter.id } })}>{say(words.pdf)}</a>
            <a href={urlOf('letters.certificateDocx', { params: { id: letter.id } })}>{say(words.docx)}</a>
          </p>
        </section>
      )}
      {letter.paper !== null && (
        <section>
          <h2>{say(words.files)}</h2>
          {letter.files.length === 0 ? (
            <p>{say(words.writing)}</p>
          ) : (
            <FileList thingId={letter.id} files={letter.files} />
          )}
          {letter.files.length > 0 && <a href={letter.verifyPath}>{say(words.verify)}</a>}
        </section>
      )}
    </>
  )
}
