import { Link } from '@tanstack/react-router'
import { fill, pick, t } from '@zhiqiang/kernel'
import { type Clause, clauseKindNames, strengthField, strengthNames } from '@zhiqiang/policy'
import { useLanguage } from '../../app/language.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { useClauseLinks } from './clause-links.ts'
import { FieldValue } from './field-value.tsx'
import { fieldOf } from './item-bodies.tsx'
import { useReader } from './reader-context.ts'
import { UnitChips } from './unit-chips.tsx'

const words = {
  units: t('责任单位', 'Units'),
  noUnits: t('没有写明，发布后进入待分派', 'None named; goes to the assignment queue'),
  lead: t('牵头', 'Lead'),
  proposed: t('{name}（首位，待确认）', '{name} (named first, to be confirmed)'),
  noLead: t('未定', 'None yet'),
  task: t('台账任务', 'Ledger task'),
  page: t('条款页', 'Clause page'),
}

const strengthOrder = ['must', 'promote', 'encourage', 'explore', 'strive'] as const

/** A clause: what it is, who is responsible, how binding its verbs are. */
export function ClauseBody({ id }: { readonly id: string }) {
  const { reading } = useReader()
  const { lang, say } = useLanguage()
  const links = useClauseLinks()
  const clause = reading.clauses.find((c) => c.id === id)
  if (!clause) return null
  const link = links.get(clause.path)
  const binding = clause.kind === 'task' || clause.kind === 'safeguard' || clause.kind === 'goal'
  return (
    <>
      <p className="rd-line">
        <strong>
          <Quoted>
            <FieldValue at={`clauses.${id}.heading`} field={fieldOf('clauses', 'heading')} shown={clause.heading} />
          </Quoted>
        </strong>
        <small>
          <FieldValue
            at={`clauses.${id}.kind`}
            field={fieldOf('clauses', 'kind')}
            shown={pick(clauseKindNames[clause.kind], lang)}
          />
          {clause.isTask && <span className="rd-task"> · {say(words.task)}</span>}
          {link && (
            <>
              {' · '}
              <Link to="/clauses/$id" params={{ id: link }}>
                {say(words.page)}
              </Link>
            </>
          )}
        </small>
      </p>
      {(clause.isTask || clause.units.length > 0) && <Units clause={clause} />}
      {binding && clause.strength.length > 0 && <Verbs clause={clause} />}
    </>
  )
}

function Units({ clause }: { readonly clause: Clause }) {
  const { units } = useReader()
  const { say } = useLanguage()
  const first = clause.units[0]
  const proposed =
    first === undefined || units[first]?.collective === true
      ? say(words.noLead)
      : say(fill(words.proposed, { name: first }))
  return (
    <dl className="rd-facts">
      <div>
        <dt>{say(words.units)}</dt>
        <dd>
          <FieldValue
            at={`clauses.${clause.id}.units`}
            field={fieldOf('clauses', 'units')}
            shown={clause.units.join('、') || say(words.noUnits)}
          />
          <UnitChips names={clause.units} />
        </dd>
      </div>
      {clause.units.length > 0 && (
        <div>
          <dt>{say(words.lead)}</dt>
          <dd>
            <FieldValue
              at={`clauses.${clause.id}.lead`}
              field={fieldOf('clauses', 'lead')}
              shown={clause.lead ?? proposed}
            />
          </dd>
        </div>
      )}
    </dl>
  )
}

/** The verbs by how binding they are, each opening its own characters to correct. */
function Verbs({ clause }: { readonly clause: Clause }) {
  const { lang, say } = useLanguage()
  return (
    <dl className="rd-facts">
      {strengthOrder.map((name) => {
        const verbs = clause.strength.filter((verb) => verb.class === name)
        if (verbs.length === 0) return null
        return (
          <div key={name}>
            <dt>{pick(strengthNames[name], lang)}</dt>
            <dd className="rd-verbs">
              {verbs.map((verb) => (
                <FieldValue
                  key={verb.span[0]}
                  at={`clauses.${clause.id}.strength.${verb.span[0]}`}
                  field={strengthField}
                  shown={`${verb.word} ${say(strengthNames[name])}`}
                >
                  <Quoted>{verb.word}</Quoted>
                </FieldValue>
              ))}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
