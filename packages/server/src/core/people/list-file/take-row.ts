import {
  type Actor,
  cellDay,
  cellText,
  fail,
  ok,
  type PlainDate,
  problem,
  type Result,
  type Text,
  t,
} from '@zhiqiang/kernel'
import type { Tx } from '../../../db/connect.ts'
import { actIn, type Engine, openIn } from '../../engine/act.ts'
import { type PeopleListColumn, rolesByWord } from './people-list.ts'
import { accountOf, bearers, postNamed } from './store.ts'

/** What a row came to. */
export interface Done {
  readonly does: readonly ('unit' | 'person' | 'post' | 'handOver')[]
  /** The first password of a person the row made. */
  readonly password: string | null
}

interface Work {
  readonly engine: Engine
  readonly tx: Tx
  readonly actor: Actor
  readonly today: PlainDate
  readonly city: string
  readonly requestId: string
}

type Cells = Readonly<Record<PeopleListColumn, string>>
type Made = Result<{ readonly id: string; readonly made: boolean }>

/** Registers the unit of a row, its person and post, as far as they are not there yet. Refused as a whole where one is. */
export async function takeRow(work: Work, written: Cells): Promise<Result<Done>> {
  const cells = Object.fromEntries(Object.entries(written).map(([name, cell]) => [name, cellText(cell)])) as Cells
  const from = cells.from === '' ? work.today : cellDay(cells.from)
  if (from === null) return wrong(t(`看不懂日期“${cells.from}”`, `“${cells.from}” is not a date`))
  const unit = await unitOf(work, cells, from)
  if (!unit.ok) return unit
  const does: Done['does'][number][] = unit.value.made ? ['unit'] : []
  if (cells.name === '' && cells.login === '' && cells.post === '') return ok({ does, password: null })
  if ((cells.name === '') !== (cells.login === '')) {
    return wrong(t('姓名和用户名要一起写', 'a name and a user name go together'))
  }
  const person = cells.login === '' ? null : await personOf(work, cells)
  if (person && !person.ok) return person
  if (person?.value.made) does.push('person')
  const did = await postOf(work, cells, { unitId: unit.value.id, holder: person?.value.id ?? null, from })
  if (!did.ok) return did
  if (did.value) does.push(did.value)
  return ok({ does, password: person?.value.password ?? null })
}

async function unitOf(work: Work, cells: Cells, from: PlainDate): Promise<Made> {
  const { tx, city, today, engine } = work
  if (cells.unit === '') return wrong(t('没有写单位', 'no unit is named'))
  const { org } = engine.ports(tx, city)
  const names = [cells.unit, cells.parent].filter((name) => name !== '')
  const found = await org.findUnits(names, today)
  const known = found.get(cells.unit)
  if (known) return ok({ id: known.unitId, made: false })
  if ((await bearers(tx, city, cells.unit, today)) > 0) {
    return wrong(t(`“${cells.unit}”不止一个单位，请写全称`, `${cells.unit} means several units: write the full name`))
  }
  const parent = cells.parent === '' ? null : found.get(cells.parent)
  if (parent === undefined) {
    return wrong(
      t(
        `没有上级单位“${cells.parent}”；请写在它前面的行`,
        `no unit above is called ${cells.parent}: put its row first`,
      ),
    )
  }
  const regions = await org.regions()
  const region = regions.find((one) => one.code === cells.region || one.name === cells.region)
  if (cells.region !== '' && !region) {
    return wrong(t(`本市没有区划“${cells.region}”`, `the city has no division ${cells.region}`))
  }
  const made = await open(work, 'unit', 'found', {
    name: cells.unit,
    region: region?.code ?? city,
    validFrom: from,
    ...(parent ? { parent: parent.unitId } : {}),
    ...(cells.short === '' ? {} : { shortNames: [{ name: cells.short, sort: 'short' }] }),
  })
  return made.ok ? ok({ id: made.value.thing.id, made: true }) : made
}

async function personOf(
  work: Work,
  { login, name }: Cells,
): Promise<Result<{ readonly id: string; readonly made: boolean; readonly password: string | null }>> {
  const known = await accountOf(work.tx, login)
  if (known && known.city !== work.city) return wrong(t(`用户名“${login}”已被占用`, `the user name ${login} is taken`))
  if (known && known.name !== name) {
    return wrong(t(`用户名“${login}”是${known.name}的`, `the user name ${login} is that of ${known.name}`))
  }
  if (known && known.disabled_at !== null) {
    return wrong(t(`“${login}”已停用，请先启用`, `${login} is disabled: enable the account first`))
  }
  if (known) return ok({ id: known.id, made: false, password: null })
  const made = await open(work, 'person', 'enrol', { login, name })
  if (!made.ok) return made
  const { password } = made.value.reply ?? {}
  return ok({ id: made.value.thing.id, made: true, password: typeof password === 'string' ? password : null })
}

async function postOf(
  work: Work,
  cells: Cells,
  wish: { readonly unitId: string; readonly holder: string | null; readonly from: PlainDate },
): Promise<Result<'post' | 'handOver' | null>> {
  if (cells.post === '') {
    return cells.role === '' ? ok(null) : wrong(t('写了角色，没有写岗位', 'a role without a post'))
  }
  const role = rolesByWord[cells.role.replace(/[()（）、\s]/gu, '')]
  const known = await postNamed(work.tx, wish.unitId, cells.post, work.today)
  if (cells.role !== '' && role === undefined) {
    return wrong(t(`没有角色“${cells.role}”`, `there is no role ${cells.role}`))
  }
  if (!known) {
    if (role === undefined) return wrong(t('新岗位要写角色', 'a new post needs a role'))
    const answers = { unit: wish.unitId, title: cells.post, role, from: wish.from }
    const made = await open(work, 'post', 'create', {
      ...answers,
      ...(wish.holder === null ? {} : { holder: wish.holder }),
    })
    return made.ok ? ok('post') : made
  }
  if (role !== undefined && role !== known.role) {
    return wrong(t('岗位已有，角色不同；请另设岗位', 'the post is there with another role: create another post'))
  }
  if (wish.holder === null || known.holder?.id === wish.holder) return ok(null)
  if (known.holder) {
    return wrong(
      t(`岗位现由${known.holder.name}担任，请办理交接`, `${known.holder.name} holds the post: hand it over first`),
    )
  }
  const done = await actIn(work.engine, work.tx, work.actor, {
    thingId: known.id,
    step: 'handOver',
    revision: known.revision,
    requestId: work.requestId,
    answers: { to: wish.holder, on: wish.from },
  })
  return done.ok ? ok('handOver') : done
}

function open({ engine, tx, actor, city, requestId }: Work, kind: string, step: string, answers: object) {
  return openIn(engine, tx, actor, { kind, step, city, parentId: null, requestId, answers: { ...answers } })
}

function wrong(what: Text): Result<never> {
  const refusal = problem('E_INPUT', { what })
  return fail({ ...refusal, message: what })
}
