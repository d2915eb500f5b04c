import { createRoot } from 'react-dom/client'
import './base.css'
import './frame.css'
import '../ui/page.css'
import '../ui/marks.css'
import '../ui/table.css'
import '../ui/form.css'
import { App } from './app.tsx'
import { followReleases } from './new-release.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
followReleases()
createRoot(root).render(<App />)
