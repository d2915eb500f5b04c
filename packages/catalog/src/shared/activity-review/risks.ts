import { type CheckLine, type Text, t } from '@zhiqiang/kernel'
import type { riskForm } from './form.ts'

interface Risk {
  /** The answer with which nothing is wrong. */
  readonly good: boolean
  readonly words: Text
  readonly mend: Text
}

const risks: Readonly<Record<keyof typeof riskForm, Risk>> = {
  searched: {
    good: true,
    words: t('已检索主要技术的专利', 'patents on its technologies were searched'),
    mend: t('先做专利检索和防侵权分析', 'Have patents searched and freedom to operate looked at'),
  },
  repeated: {
    good: false,
    words: t('不与已有专利或者已立项项目重复', 'it repeats no patent or project'),
    mend: t('调整内容，或者改为取得许可', 'Change it, or take a licence'),
  },
  titles: {
    good: true,
    words: t('知识产权权属清楚并有效', 'the rights are clear and in force'),
    mend: t('取得登记簿副本，核对权利人、年费和质押', 'Get register extracts; look at holder, fees and pledges'),
  },
  disputes: {
    good: false,
    words: t('没有正在进行的知识产权争议', 'no dispute is under way'),
    mend: t('评估败诉后果，在合同里写明由谁承担', 'Weigh losing it, and settle in the contract who bears it'),
  },
  catalogue: {
    good: true,
    words: t('已核对禁止和限制进出口技术目录', 'it was held against the catalogues of controlled technology'),
    mend: t('先向商务部门核对是否需要许可', 'Ask the commerce office whether a licence is needed'),
  },
  transfer: {
    good: false,
    words: t('不涉及向境外转让知识产权', 'nothing is passed abroad'),
    mend: t('先办理知识产权对外转让审查', 'Have the transfer abroad examined first'),
  },
  abroad: {
    good: true,
    words: t('已检索目的地的专利和商标', 'patents and marks of the other place were searched'),
    mend: t('先检索目的地的专利和商标', 'Have them searched first'),
  },
  noncompete: {
    good: false,
    words: t('没有竞业限制约定', 'the person is not bound not to compete'),
    mend: t('取得原单位同意，或者等限制期满', 'Get the former employer’s consent, or wait until it ends'),
  },
  knowHow: {
    good: false,
    words: t('不使用原单位的技术秘密', 'no secrets of the former employer are used'),
    mend: t('书面承诺不带入、不使用，隔离相关岗位', 'Have it promised in writing, and keep the person off that work'),
  },
  inventions: {
    good: true,
    words: t('名下成果权属清楚', 'whose the results are is clear'),
    mend: t('核对专利发明人、申请日和离职日期', 'Compare inventors, filing dates and the day of leaving'),
  },
  unfiled: {
    good: false,
    words: t('展出的新技术、新设计都已申请专利', 'everything new on show was filed'),
    mend: t('展出前先提交专利申请', 'File before the fair'),
  },
  warned: {
    good: false,
    words: t('没有收到侵权警告', 'nobody has warned of infringement'),
    mend: t('先做侵权比对，准备不侵权的证据', 'Compare it with the right, and prepare proof'),
  },
}

/** What was answered of the risks, each good or with what to do; those not asked are left out. */
export function weighRisks(answers: Readonly<Record<string, unknown>>): readonly CheckLine[] {
  return Object.entries(risks).flatMap(([name, { good, words, mend }]) => {
    const said = answers[name]
    if (typeof said !== 'boolean') return []
    const fine = said === good
    return [{ label: words, good: fine, how: fine ? t('', '') : mend }]
  })
}
