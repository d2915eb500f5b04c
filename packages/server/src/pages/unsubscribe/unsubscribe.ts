import { t } from '@zhiqiang/kernel'
import type { FastifyInstance } from 'fastify'
import type { App } from '../../api/api.ts'
import { stopOrdinary, whoStops } from '../../core/notices/contacts/contacts.ts'
import { transaction } from '../../db/transaction.ts'
import { type Html, html } from '../parts/html.ts'
import { layout } from '../parts/layout.ts'
import { publicRead } from '../parts/public-read.ts'
import { sendPage } from '../parts/send-page.ts'
import { type Visit, visitOf } from '../parts/visit.ts'

const words = {
  title: t('退订普通消息的邮件', 'End ordinary mails'),
  what: t(
    '退订后，普通消息只出现在系统的“我的消息”里，不再发邮件。',
    'Ordinary notices will stand in “My notices” alone and come by mail no more.',
  ),
  statutory: t(
    '依法应当告知您的消息（如决定、补正通知）仍会发邮件：法律要求送达，不能退订。',
    'What the law wants you told (a decision, a request to complete papers) still comes by mail: it has to be delivered and cannot be ended.',
  ),
  stop: t('退订', 'End them'),
  done: t('已退订普通消息的邮件。', 'Ordinary mails are ended.'),
  again: t(
    '要恢复，请登录后在“我的账号”里打开。',
    'To have them again, sign in and switch them on under “My account”.',
  ),
  unknown: t('没有这个退订链接。', 'There is no such link.'),
  unknownHow: t(
    '地址可能已经更换或删除，不会再收到邮件。',
    'The address was changed or removed; it gets no more mails.',
  ),
}

/**
 * `/unsubscribe/:token`, where the foot of an ordinary mail leads. Opening it changes nothing, because mail programs open
 * links by themselves; the button does, and so does the one click of a mail program (RFC 8058), which knows no cookie:
 * the word in the address is what allows it.
 */
export function registerUnsubscribe(server: FastifyInstance, app: App): void {
  const url = '/unsubscribe/:token'
  server.get(url, async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const found = await publicRead(app, ({ tx }) => whoStops(tx, visit.params.token ?? ''))
    if (!found) return sendPage(reply.status(404), page(visit, unknown(visit)))
    return sendPage(reply, page(visit, found.ordinary ? asked(visit) : done(visit)))
  })
  server.post(url, async (request, reply) => {
    const visit = await visitOf(app, request, reply)
    const stopped = await transaction(app.engine.db, (tx) => stopOrdinary(tx, visit.params.token ?? ''))
    return sendPage(reply.status(stopped ? 200 : 404), page(visit, stopped ? done(visit) : unknown(visit)))
  })
}

function page(visit: Visit, main: Html): string {
  const title = visit.say(words.title)
  return layout(visit, { title, city: null, shape: 'narrow', main: html`<h1>${title}</h1>${main}` })
}

function asked({ say, path }: Visit): Html {
  return html`<p>${say(words.what)}</p><p>${say(words.statutory)}</p>
<form class="stack" method="post" action="${path}"><button class="button" type="submit">${say(words.stop)}</button></form>`
}

function done({ say }: Visit): Html {
  return html`<p class="done" role="status">${say(words.done)}</p><p>${say(words.statutory)}</p><p>${say(words.again)}</p>`
}

function unknown({ say }: Visit): Html {
  return html`<div class="problem" role="alert"><p><strong>${say(words.unknown)}</strong></p><p>${say(words.unknownHow)}</p></div>`
}
