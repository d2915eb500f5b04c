import { t } from '@zhiqiang/kernel'

/** How long a file is kept, in words. */
export const keepingWords = {
  forEver: t('永久', 'for ever'),
  years: t('定期 {n} 年', '{n} years'),
}
