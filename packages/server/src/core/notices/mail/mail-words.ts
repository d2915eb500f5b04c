import { fill, type Text, t } from '@zhiqiang/kernel'
import type { Claimed } from '../outbox/store.ts'

const words = {
  dear: t('{name}，您好：', 'Dear {name},'),
  thing: t('事项：{title}', 'Item: {title}'),
  quote: t('内容：{quote}', 'As written: {quote}'),
  open: t('查看：{link}', 'Open: {link}'),
  again: t('（这封邮件可能已经发送过一次。）', '(This mail may have been delivered before.)'),
  stop: t('不再接收普通消息的邮件：{link}', 'To receive no more ordinary mails: {link}'),
  statutory: t('这是依法应当告知您的消息，不能退订。', 'The law wants you told of this; such mails cannot be ended.'),
  sms: t('【{city}知识产权】{words}：{title}。请登录系统查看。', '[{city} IP] {words}: {title}. Sign in to see it.'),
}

/** What goes into a mail or a text message, in its parts. */
export interface Written {
  readonly subject: string
  readonly text: string
  readonly unsubscribe: string | null
}

type Noticed = Pick<Claimed, 'accountName' | 'unsure' | 'stopToken' | 'cityName'> & {
  readonly notice: NonNullable<Claimed['notice']>
}

/** A mail of a notice: Chinese, then the same in English. An ordinary one says how to end such mails, another why not. */
export function mailOf(message: Noticed, site: string): Written {
  const { notice } = message
  const { zh, en, title, quote, thingId } = notice
  const link = thingId === null ? `${site}/app/notices` : `${site}/app/things/${thingId}`
  const unsubscribe = notice.statutory || message.stopToken === null ? null : `${site}/unsubscribe/${message.stopToken}`
  const part = (pick: (text: Text) => string, said: string) =>
    [
      pick(fill(words.dear, { name: message.accountName ?? '' })),
      '',
      said,
      pick(fill(words.thing, { title })),
      ...(quote === null ? [] : [pick(fill(words.quote, { quote }))]),
      pick(fill(words.open, { link })),
      '',
      pick(unsubscribe === null ? words.statutory : fill(words.stop, { link: unsubscribe })),
      ...(message.unsure ? [pick(words.again)] : []),
    ].join('\n')
  const text = [part((text) => text.zh, zh), '---', part((text) => text.en, en)].join('\n\n')
  return { subject: short(`${zh}：${title}`, 120), text: `${text}\n`, unsubscribe }
}

/** A text message of a notice, in Chinese, short enough for two parts. */
export function smsOf(message: Noticed): string {
  const { zh, title } = message.notice
  return fill(words.sms, { city: message.cityName, words: zh, title: short(title, 40) }).zh
}

function short(text: string, most: number): string {
  const signs = [...text.replace(/\s+/g, ' ')]
  return signs.length <= most ? signs.join('') : `${signs.slice(0, most - 1).join('')}…`
}
