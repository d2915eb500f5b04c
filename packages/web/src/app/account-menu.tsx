import { DownOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { t } from '@zhiqiang/kernel'
import { Button, Dropdown } from 'antd'
import { call } from './api.ts'
import { useLanguage } from './language.tsx'
import { useMe } from './session.tsx'
import { useSize } from './size.ts'

const words = {
  account: t('账号、密码与登录设备', 'Account, password and sessions'),
  large: t('大字版', 'Large text'),
  usual: t('标准字号', 'Usual size'),
  signOut: t('退出登录', 'Sign out'),
  menu: t('账号菜单', 'Account menu'),
}

/** Who I am, the other language, my account, the way out. */
export function AccountMenu() {
  const { lang, say, change } = useLanguage()
  const me = useMe()
  const { large, toggle } = useSize()
  const navigate = useNavigate()
  const leave = async () => {
    await call('session.close', {})
    location.assign('/')
  }
  return (
    <div className="zq-account">
      <Button type="text" size="small" onClick={toggle}>
        {say(large ? words.usual : words.large)}
      </Button>
      <Button type="text" size="small" onClick={() => change(lang === 'zh' ? 'en' : 'zh')}>
        {lang === 'zh' ? <span lang="en">English</span> : <span lang="zh-CN">中文</span>}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            {
              key: 'who',
              type: 'group',
              label: me.posts.map((post) => (
                <div key={post.postId} lang="zh-CN">
                  {[post.unitName, post.title, post.through?.unitName].filter(Boolean).join(' · ')}
                </div>
              )),
            },
            { key: 'account', label: say(words.account), onClick: () => void navigate({ to: '/account' }) },
            { key: 'leave', label: say(words.signOut), onClick: () => void leave() },
          ],
        }}
      >
        <Button type="text" size="small" icon={<DownOutlined />} iconPlacement="end">
          <span className="zq-unseen">{say(words.menu)}</span>
          <span lang="zh-CN">{me.name}</span>
        </Button>
      </Dropdown>
    </div>
  )
}
