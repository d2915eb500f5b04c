import { useNavigate, useSearch } from '@tanstack/react-router'
import { fill, t } from '@zhiqiang/kernel'
import { Button, Drawer } from 'antd'
import { useRows } from '../../app/api.ts'
import { useFilters } from '../../app/filters.ts'
import { useLanguage } from '../../app/language.tsx'
import { problemOf } from '../../app/problem.ts'
import { present } from '../../app/search.ts'
import { useHolds, useMe } from '../../app/session.tsx'
import { words as shared } from '../../app/words.ts'
import { declaredStep } from '../../ui/declared.ts'
import { Empty } from '../../ui/empty.tsx'
import { SearchBox } from '../../ui/filters.tsx'
import { Mark } from '../../ui/mark.tsx'
import { OpenInDrawer } from '../../ui/open-step.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Quoted } from '../../ui/quoted.tsx'
import { MoreButton } from '../../ui/row-list.tsx'
import { UnitDetail } from './unit-detail.tsx'
import { unitTree } from './unit-tree.ts'

const words = {
  find: t('查找单位，简称和曾用名也可以', 'Find units, also by short or former name'),
  collective: t('集合单位', 'Collective'),
  ended: t('已撤并', 'Ended'),
  none: t('没有这个名称的单位。', 'No unit of this name.'),
  noneHint: t('管理员可以在这里登记单位。', 'An administrator registers units here.'),
}

/** The units of the city in their tree; one opens beside it. */
export function UnitsTab() {
  const { say } = useLanguage()
  const me = useMe()
  const search = useSearch({ from: '/organisation' })
  const navigate = useNavigate({ from: '/organisation' })
  const { put } = useFilters<typeof search>()
  const mayManage = useHolds('unit.manage')
  const list = useRows('units.list', { query: present({ q: search.q, limit: 200 }) })
  const open = list.rows.find((unit) => unit.id === search.unit)
  const found = declaredStep('unit', 'found')
  const show = (unit: string | undefined) =>
    void navigate({ search: (before) => present({ ...before, unit }) as typeof search })
  return (
    <>
      <section>
        <div className="zq-bar">
          <SearchBox value={search.q} placeholder={say(words.find)} onChange={(q) => put({ q })} />
          {mayManage && found && (
            <span className="zq-bar-end">
              <OpenInDrawer
                kind="unit"
                step="found"
                declared={found}
                parentId={null}
                initial={{ region: me.city.code, validFrom: me.city.today }}
              />
            </span>
          )}
        </div>
        {list.error && <ProblemNotice problem={problemOf(list.error)} again={list.again} />}
        {!list.loading && !list.error && list.rows.length === 0 && (
          <Empty title={say(words.none)}>{mayManage && say(words.noneHint)}</Empty>
        )}
        <ul className="zq-tree">
          {unitTree(list.rows).map(({ unit, depth }) => (
            <li key={unit.id} style={{ paddingInlineStart: depth * 20 }}>
              <Button type="link" size="small" onClick={() => show(unit.id)}>
                <Quoted>{unit.name}</Quoted>
              </Button>
              <small>
                <Quoted>
                  {[...unit.names.filter((one) => one.sort !== 'full').map((one) => one.name)].join('、')}
                </Quoted>
              </small>
              {unit.region !== me.city.code && (
                <small>
                  <Quoted>{unit.regionName}</Quoted>
                </small>
              )}
              {unit.collective && <Mark tone="busy">{say(words.collective)}</Mark>}
              {unit.validTo && <Mark tone="plain">{say(words.ended)}</Mark>}
            </li>
          ))}
        </ul>
        {list.rows.length > 0 && (
          <p className="zq-foot">
            {say(fill(shared.total, { n: list.total ?? list.rows.length }))}
            <MoreButton list={list} />
          </p>
        )}
      </section>
      <Drawer
        open={open !== undefined}
        onClose={() => show(undefined)}
        size={520}
        title={open && <Quoted>{open.name}</Quoted>}
      >
        {open && <UnitDetail unit={open} onOpen={show} />}
      </Drawer>
    </>
  )
}
