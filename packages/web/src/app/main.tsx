import { createRoot } from 'react-dom/client'
import './base.css'
import './frame.css'
import '../ui/ui.css'
import { App } from './app.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(<App />)
