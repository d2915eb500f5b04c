export type { App, Caller, FileAnswer, Part } from './api/api.ts'
export type { DatabaseServer } from './db/server.ts'

export { version } from './version.ts'

/** Reading of documents alone: loads neither the web server nor the database. */
export const loadReading = () => import('./reading.ts')

/** The application and its database, for commands that run on the machine. */
export const loadApplication = () => import('./application.ts')
