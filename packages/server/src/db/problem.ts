import { fill, type Text, t } from '@zhiqiang/kernel'

const kinds = {
  'already-running': {
    message: t(
      '知强已经在运行：{where}（进程 {pid}，数据文件夹 {dataDir}）。',
      'Zhiqiang is already running: {where} (process {pid}, data folder {dataDir}).',
    ),
    fix: t(
      '请直接使用它，或先停止它，或用 ZQ_DATA 另选文件夹。',
      'Use that one, stop it first, or choose another folder with ZQ_DATA.',
    ),
  },
  'not-running': {
    message: t('数据文件夹 {dataDir} 上没有正在运行的知强。', 'No Zhiqiang is running on the data folder {dataDir}.'),
    fix: t('请先启动，或用 ZQ_DATA 指明正确的文件夹。', 'Start it first, or name the right folder with ZQ_DATA.'),
  },
  'in-use-elsewhere': {
    message: t(
      '另一个容器或另一台机器正在使用数据文件夹 {dataDir}。',
      'Another container or machine is using the data folder {dataDir}.',
    ),
    fix: t(
      '请先停止那一边，或用 ZQ_DATA 另选文件夹。',
      'Stop the other one first, or choose another folder with ZQ_DATA.',
    ),
  },
  'no-binaries': {
    message: t(
      '本机（{platform}）没有内置的 PostgreSQL 程序。',
      'There is no built-in PostgreSQL for this machine ({platform}).',
    ),
    fix: t(
      '请重新执行 npm ci（不要省略可选依赖），或用 DATABASE_URL 连接已有的 PostgreSQL 15 至 18。',
      'Run npm ci again without omitting optional dependencies, or point DATABASE_URL at a PostgreSQL 15 to 18.',
    ),
  },
  'cannot-leave-root': {
    message: t(
      'PostgreSQL 不能以 root 身份运行，本机也不允许改换身份（用户命名空间被拒绝，setpriv 不可用）。{detail}',
      'PostgreSQL does not run as root, and this machine allows no other identity (user namespaces are refused and setpriv does not work). {detail}',
    ),
    fix: t(
      '请改用普通用户启动，并让 ZQ_DATA 指向该用户可写的文件夹；或用 DATABASE_URL 连接已有的 PostgreSQL。',
      'Start as an ordinary user with ZQ_DATA pointing at a folder that user may write, or point DATABASE_URL at an existing PostgreSQL.',
    ),
  },
  'no-account': {
    message: t(
      '当前用户编号 {uid} 在本机没有账号，PostgreSQL 无法建立数据库。',
      'The current user number {uid} has no account on this machine; PostgreSQL cannot make its database.',
    ),
    fix: t(
      '请换一个有账号的用户启动（ZQ_DATA 指向该用户可写的文件夹），或用 DATABASE_URL 连接已有的 PostgreSQL。',
      'Start as a user with an account (ZQ_DATA pointing at a folder that user may write), or point DATABASE_URL at an existing PostgreSQL.',
    ),
  },
  'folder-refused': {
    message: t('数据文件夹 {dataDir} 不可用：{detail}', 'The data folder {dataDir} cannot be used: {detail}'),
    fix: t(
      '请用 ZQ_DATA 指向当前用户可写的文件夹，或用它的所有者身份启动。',
      'Point ZQ_DATA at a folder the current user may write, or start as its owner.',
    ),
  },
  'data-of-other-version': {
    message: t(
      '数据文件夹 {dataDir} 属于 PostgreSQL {found}，本程序带的是 {bundled}。',
      'The data folder {dataDir} belongs to PostgreSQL {found}; this program brings {bundled}.',
    ),
    fix: t(
      '请用原来的版本导出备份，再在新文件夹中恢复。',
      'Make a backup with the earlier release and restore it into a new folder.',
    ),
  },
  'password-lost': {
    message: t(
      '数据库已在 {dataDir}，但口令文件 {file} 不见了或不对。',
      'The database is in {dataDir}, but its password file {file} is gone or wrong.',
    ),
    fix: t('请从备份中找回该文件，放回原处。', 'Put that file back from a backup.'),
  },
  'start-failed': {
    message: t('内置的 PostgreSQL 没有启动：{detail}', 'The built-in PostgreSQL did not start: {detail}'),
    fix: t(
      '请查看 {dataDir} 的权限和剩余空间；也可以用 ZQ_DATA 另选文件夹，或用 DATABASE_URL 连接已有的 PostgreSQL。',
      'Check permissions and free space of {dataDir}; or choose another folder with ZQ_DATA, or point DATABASE_URL at an existing PostgreSQL.',
    ),
  },
  'bad-url': {
    message: t('DATABASE_URL 的格式不对。', 'DATABASE_URL is not well formed.'),
    fix: t(
      '格式为：postgresql://用户:口令@主机:5432/数据库',
      'It reads: postgresql://user:password@host:5432/database',
    ),
  },
  unreachable: {
    message: t('连不上数据库服务器：{detail}', 'The database server cannot be reached: {detail}'),
    fix: t(
      '请核对 DATABASE_URL 中的主机和端口，并确认服务器已启动。',
      'Check host and port in DATABASE_URL and that the server is up.',
    ),
  },
  'login-refused': {
    message: t('数据库拒绝登录：{detail}', 'The database refused the login: {detail}'),
    fix: t(
      '请核对用户和口令；本机套接字若只认系统用户（peer），请在 DATABASE_URL 中改用 127.0.0.1。',
      'Check user and password; where the local socket accepts system users only (peer), use 127.0.0.1 in DATABASE_URL.',
    ),
  },
  'no-database': {
    message: t('服务器上没有数据库 {database}。', 'There is no database {database} on the server.'),
    fix: t('请由管理员执行：{sql}', 'Have an administrator run: {sql}'),
  },
  'server-version': {
    message: t(
      '数据库服务器是 PostgreSQL {found}，需要 15 至 18。',
      'The database server is PostgreSQL {found}; 15 to 18 are needed.',
    ),
    fix: t('请让 DATABASE_URL 指向 PostgreSQL 15 至 18。', 'Point DATABASE_URL at a PostgreSQL 15 to 18.'),
  },
  'server-encoding': {
    message: t(
      '数据库 {database} 的编码是 {found}，需要 UTF8。',
      'The database {database} is encoded as {found}; UTF8 is needed.',
    ),
    fix: t('请新建数据库：{sql}', 'Create a new one: {sql}'),
  },
  'server-locale': {
    message: t(
      '数据库 {database} 的区域设置（{found}）不认识汉字，检索会漏掉中文。',
      'The locale of the database {database} ({found}) does not know Chinese characters; searches would miss them.',
    ),
    fix: t('请新建数据库：{sql}', 'Create a new one: {sql}'),
  },
  'no-trigrams': {
    message: t(
      '数据库 {database} 缺少扩展 pg_trgm：{detail}',
      'The database {database} lacks the extension pg_trgm: {detail}',
    ),
    fix: t(
      '请安装 PostgreSQL 的 contrib 模块，并由管理员在该数据库执行：create extension pg_trgm;',
      'Install the contrib modules of PostgreSQL and have an administrator run in that database: create extension pg_trgm;',
    ),
  },
  'cannot-create-role': {
    message: t(
      '数据库用户 {owner} 不能建立应用角色 {role}：{detail}',
      'The database user {owner} cannot set up the application role {role}: {detail}',
    ),
    fix: t('请由管理员执行：{sql}', 'Have an administrator run: {sql}'),
  },
  'migration-failed': {
    message: t(
      '数据库升级在 {file} 处停下，未改动任何内容：{detail}',
      'The database upgrade stopped at {file}; that step changed nothing: {detail}',
    ),
    fix: t('请保留数据，把这段话交给维护人员。', 'Keep the data and hand this message to the maintainers.'),
  },
  'newer-database': {
    message: t('数据库由更新的版本升级过：{detail}', 'The database was upgraded by a newer release: {detail}'),
    fix: t('请使用更新的版本启动。', 'Start the newer release.'),
  },
  'not-empty': {
    message: t('数据库 {database} 不是空的，没有恢复。', 'The database {database} is not empty; nothing was restored.'),
    fix: t('请新建一个空数据库，让 DATABASE_URL 指向它。', 'Make an empty database and point DATABASE_URL at it.'),
  },
  'broken-reference': {
    message: t(
      '备份里表 {table} 的引用不完整，没有恢复：{detail}',
      'References of the table {table} do not hold in the backup; nothing was restored: {detail}',
    ),
    fix: t('请换一份备份。', 'Use another backup.'),
  },
} as const satisfies Record<string, { readonly message: Text; readonly fix: Text }>

/** What can go wrong between the program and its database. */
export type DbProblemCode = keyof typeof kinds

/** A refusal of the database layer: what happened and what the person at the console can do, in both languages. */
export interface DbProblem {
  readonly code: DbProblemCode
  readonly message: Text
  readonly fix: Text
  /** The values named in the texts, e.g. `address` and `pid` of the running one for `already-running`. */
  readonly values: Readonly<Record<string, string | number>>
}

/** Makes a {@link DbProblem}; `values` fill the places of its texts. */
export function dbProblem(code: DbProblemCode, values: Readonly<Record<string, string | number>> = {}): DbProblem {
  const kind = kinds[code]
  return { code, message: fill(kind.message, values), fix: fill(kind.fix, values), values }
}

/** The message of whatever was thrown; `AggregateError` (both address families refused) gives its parts. */
export function reason(thrown: unknown): string {
  if (thrown instanceof AggregateError) return thrown.errors.map(reason).join('; ')
  return thrown instanceof Error ? thrown.message : String(thrown)
}

/** The `code` of a system or PostgreSQL error (`ENOENT`, `28P01`), if it has one. */
export function errorCode(thrown: unknown): string | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return undefined
  return typeof thrown.code === 'string' ? thrown.code : undefined
}
