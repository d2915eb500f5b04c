import { field, t } from '@zhiqiang/kernel'

/** What may be reported; a letter that complains as well asks the same. */
export const breaches = {
  patent: t('假冒专利', 'Counterfeit patent'),
  mark: t('商标侵权或违法使用商标', 'Trade mark infringement or misuse'),
  geographical: t('侵犯地理标志', 'Infringement of a geographical indication'),
  agency: t('违法代理、恶意申请', 'Unlawful agency or bad-faith filing'),
  olympic: t('侵犯特殊标志、奥林匹克标志', 'Infringement of special or Olympic signs'),
} as const

/** Whether the reporter wants to be told; the name is kept from the handlers either way. */
export function reporting() {
  return field.choice(
    t('是否实名举报', 'Do you give your name'),
    {
      real: t('实名：告知我是否立案；身份保密', 'Yes: tell me whether a case is filed; my name is kept'),
      hidden: t('匿名：不必告知；身份保密', 'No: I need not be told; my name is kept'),
    },
    {
      hint: t(
        '经办人看不到您的姓名和电话。确需联系时须写明理由，查看留痕并告知督办单位。文件属性里的作者、设备和位置由系统清除',
        'Handlers do not see who you are; a look needs a reason, is logged, and told to a supervisor. Author, camera and place are cleared from your files',
      ),
    },
  )
}
