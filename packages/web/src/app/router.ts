import { createRouter } from '@tanstack/react-router'
import { coordinationRoutes } from './routes/coordination.ts'
import { dataRoutes } from './routes/data.ts'
import { hallRoutes } from './routes/hall.ts'
import { lawRoutes } from './routes/law.ts'
import { measuresRoutes } from './routes/measures.ts'
import { outputRoutes } from './routes/output.ts'
import { root } from './routes/root.tsx'
import { workRoutes } from './routes/work.ts'

export const router = createRouter({
  basepath: '/app',
  routeTree: root.addChildren([
    ...workRoutes,
    ...measuresRoutes,
    ...coordinationRoutes,
    ...lawRoutes,
    ...dataRoutes,
    ...hallRoutes,
    ...outputRoutes,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
