import { defineRegister, type RecordValues, t } from '@zhiqiang/kernel'
import { plainReader } from '../../shared/records/plain-reader.ts'
import { fields } from './fields.ts'
import { grounds, reckon } from './reckon.ts'

/** 植物新品种: from reserve through application to grant. */
export const varieties = defineRegister({
  id: 'varieties',
  title: t('植物新品种', 'Plant varieties'),
  one: t('个品种', 'variety'),
  order: 70,
  table: 'plant_variety',
  fields,
  heading: 'name',
  dated: 'dated_on',
  daysInOrder: [['filed_on', 'published_on', 'granted_on']],
  summary: ['species', 'status', 'grant_number', 'owners', 'granted_on'],
  alike: ['name', 'species'],
  groups: [
    {
      title: t('识别', 'Identity'),
      fields: ['grant_number', 'application_number', 'species', 'plant_class', 'status', 'status_said'],
    },
    { title: t('当事人', 'Parties'), fields: ['owners', 'breeders', 'agency', 'address', 'region'] },
    {
      title: t('日期和期限', 'Days and terms'),
      fields: ['filed_on', 'published_on', 'granted_on', 'expires_on', 'ended_on'],
    },
  ],
  reader: plainReader({
    fields,
    headings: {
      grant_number: ['品种权号', '授权号', 'grant number'],
      application_number: ['申请号', '品种权申请号', 'application number'],
      name: ['品种名称', '品种暂定名称', '名称', 'denomination'],
      status_said: ['状态', '法律状态', '品种权状态'],
      species: ['植物种类', '属或者种', '作物种类', '作物', '植物种属', 'species'],
      plant_class: ['植物类别', '类别'],
      owners: ['品种权人', '申请人', '品种权人名称', '培育单位', 'owner'],
      breeders: ['培育人', '育种人', 'breeder'],
      agency: ['代理机构'],
      address: ['地址', '品种权人地址', '所在地', 'address'],
      filed_on: ['申请日', '申请日期', 'filing date'],
      published_on: ['申请公告日', '公告日', '初审公告日'],
      granted_on: ['授权日', '授权日期', '授权公告日', 'grant date'],
      ended_on: ['终止日', '终止日期', '品种权终止日'],
    },
    wanted: ['name', 'species', 'application_number'],
    needed: ['name', 'species'],
    wordings: {
      plant_class: [
        [/木本|藤本|果树|林木|观赏树木/, 'woody'],
        [/其他|草本|大田|蔬菜|花卉|作物/, 'other'],
      ],
    },
    numbers: numbersOf,
  }),
  reckon,
  grounds,
})

/** A denomination is borne once within a species, so a line in reserve and its later right are one record. */
function numbersOf({ grant_number: grant, application_number: application, name, species }: RecordValues) {
  const numbers = [application, grant].filter((one) => typeof one === 'string')
  return [...numbers, `${species}:${name}`]
}
