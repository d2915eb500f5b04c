import { folded, gramsOf } from '@zhiqiang/kernel'
import type pg from 'pg'
import { asOwner } from '../../packages/server/test/support/test-server.ts'
import type { Installation } from '../lib/installation.ts'

/** A city with a service, the unit that answers for it, and as many cases as are asked for. */
export interface Filled {
  /** The unit that handles a fiftieth of the cases. */
  readonly unit: string
  readonly offering: string
  readonly subjects: number
}

/** What the states of a year's cases are like: most of them are over. */
const shares = [
  ['advice', 'asked', 3, false],
  ['advice', 'answered', 52, true],
  ['advice', 'withdrawn', 5, true],
  ['enforcement-aid', 'submitted', 1, false],
  ['enforcement-aid', 'accepted', 2, false],
  ['enforcement-aid', 'granted', 30, true],
  ['enforcement-aid', 'refused', 7, true],
] as const

const unitCount = 50
const casesOfSubject = 25

/** Services through the product's own acts; firms and cases laid directly, in the shape the acts give. */
export async function fill(to: Installation, cases: number): Promise<Filled> {
  const units: string[] = []
  for (let n = 0; n < unitCount; n += 1) {
    units.push(
      await to.open('unit', 'found', { name: `第${n + 1}知识产权服务站`, region: to.city, validFrom: '2020-01-01' }),
    )
  }
  const own = { place: '一楼', hours: '工作日', phone: '0390-5550100', complaints: '12345', accept: 3, decide: 5 }
  const offering = await to.open('offering', 'offer', { item: 'advice', unit: units[0], ...own })
  const aid = await to.open('offering', 'offer', { item: 'enforcement-aid', unit: units[0], ...own })
  const subjects = Math.ceil(cases / casesOfSubject)
  await asOwner(to.ownerUrl, async (client) => {
    await client.query(`update thing set state = 'published', visibility = 2 where kind = 'offering'`)
    await client.query(
      `insert into thing (id, city, kind, kind_version, state, revision, title, region, visibility, data, opened_at, moved_at)
       select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, $1, 'subject', 1, 'active', 1,
              '云岭第' || n || '精密机械有限公司', $1, 0, '{}', timestamptz '2025-01-01', timestamptz '2025-01-01'
       from generate_series(1, $2::int) n`,
      [to.city, subjects],
    )
    await client.query(
      `insert into subject (id, city, sort, name, region, contact, phone)
       select id, city, 'organisation', title, city, '联系人', '13900000000' from thing where kind = 'subject'`,
    )
    await client.query(
      `create temporary table laid as
       -- Ids grow with time, as those of the product do.
       select (lpad(to_hex((1704067200 + n * 80)::bigint * 1000), 12, '0') || '7' || substr(md5(n::text), 1, 3) || '8' ||
               substr(md5(n::text), 4, 15))::uuid as id, n, s.item, s.state, s.closed,
              timestamptz '2024-01-01' + n * interval '80 seconds' as opened,
              ('00000000-0000-4000-8000-' || lpad((1 + n % $2::int)::text, 12, '0'))::uuid as subject
       from generate_series(1, $1::int) n
       join (select item, state, closed, sum(share) over w - share as low, sum(share) over w as high
             from unnest($3::text[], $4::text[], $5::int[], $6::bool[]) x(item, state, share, closed)
             window w as (order by item, state)) s on (n * 37) % 100 >= s.low and (n * 37) % 100 < s.high`,
      [
        cases,
        subjects,
        shares.map((s) => s[0]),
        shares.map((s) => s[1]),
        shares.map((s) => s[2]),
        shares.map((s) => s[3]),
      ],
    )
    await client.query(
      `insert into thing (id, city, kind, kind_version, state, revision, title, region, parent_id, due_on, visibility, data, opened_at, moved_at)
       select id, $1, item, 1, state, 3, '咨〔2024〕' || n || '号', $1,
              case item when 'advice' then $2::uuid else $3::uuid end,
              case when closed then null else current_date - 3 + (n::bigint * 7919 % 60)::int end, 0,
              jsonb_build_object('answers', jsonb_build_object('topic', 'aid', 'question', '第' || n || '个问题')),
              opened, opened + interval '3 days'
       from laid`,
      [to.city, offering, aid],
    )
    await client.query(
      `insert into hall_case (id, city, item, no, subject_id, channel, code_hash, opened_at, accepted_at, closed_at)
       select id, $1, item, '咨〔2024〕' || n || '号', subject, 'online', md5(n::text), opened, opened,
              case when closed then opened + interval '3 days' end from laid`,
      [to.city],
    )
    await client.query(
      `insert into case_clock (thing_id, name, round, city, item, duty, limits, events, on_expiry, started_on, due_on)
       select id, case kind when 'advice' then 'answer' else 'decide' end, 1, city, kind, 'office', '[]', '[]', 'overdue',
              opened_at::date, due_on from thing where due_on is not null`,
    )
    await client.query(
      `insert into thing_unit (thing_id, unit_id, part)
       select id, ($1::uuid[])[1 + n / 7 % $2::int], 'lead' from laid union all select id, subject, 'applicant' from laid`,
      [units, units.length],
    )
    await client.query(
      'update thing_unit u set rests = true from hall_case h where h.id = u.thing_id and h.closed_at is not null',
    )
    await fillTexts(client, to.city)
    await client.query('vacuum analyze')
  })
  return { unit: units[0] ?? '', offering, subjects }
}

const words =
  '专利商标侵权维权援助海外展会保护中心申请材料补正年费转让许可质押融资评估无效宣告诉讼证据公证海关备案地理标志著作权软件商业秘密调解仲裁裁决投诉举报'.match(
    /../gu,
  ) ?? []

/** What cases are found by, ten to thirty words each, laid without its index and indexed after. */
async function fillTexts(client: pg.Client, city: string): Promise<void> {
  await client.query('drop index case_text_grams')
  let seed = 1
  const any = (most: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    return seed % most
  }
  for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await client.query<{ id: string; title: string; name: string; question: string }>(
      `select h.id, t.title, s.name, t.data->'answers'->>'question' as question from hall_case h
       join thing t on t.id = h.id join subject s on s.id = h.subject_id where h.id > $1 order by h.id limit 10000`,
      [last],
    )
    const bodies = rows.map(({ title, name, question }) => {
      const said = Array.from({ length: 10 + any(20) }, () => words[any(words.length)]).join('')
      return folded([title, question + said, name].join('\n'))
    })
    await client.query(
      `insert into case_text (thing_id, seq, case_id, city, inside, body, grams)
       select id, 1, id, $1, false, body, grams::integer[] from unnest($2::uuid[], $3::text[], $4::text[]) x(id, body, grams)`,
      [city, rows.map(({ id }) => id), bodies, bodies.map((body) => `{${gramsOf(body).join(',')}}`)],
    )
    const next = rows.at(-1)?.id
    if (next === undefined || rows.length < 10_000) break
    last = next
  }
  await client.query('create index case_text_grams on case_text using gin (grams)')
}
