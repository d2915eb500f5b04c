import { pick, t } from '@zhiqiang/kernel'
import { type ItemList, listNames, type Span } from '@zhiqiang/policy'
import { type RefObject, useEffect, useState } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { useReader } from './reader-context.ts'
import { selectedSpan } from './source-selection.ts'

const words = { as: t('把选中的文字补充为', 'Add the selected words as') }

const offered: readonly ItemList[] = ['targets', 'goals', 'cadences', 'deadlines', 'named_systems', 'clauses']
const longest = 400

interface Offer {
  readonly span: Span
  readonly left: number
  readonly top: number
}

/** A small bar over words selected in the source: what they may be recorded as. */
export function SelectionMenu({ source }: { readonly source: RefObject<HTMLElement | null> }) {
  const { text, add } = useReader()
  const { lang, say } = useLanguage()
  const [offer, setOffer] = useState<Offer | null>(null)
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection()
      const span = source.current === null ? null : selectedSpan(selection, source.current, text)
      if (span === null || span[1] - span[0] > longest || selection === null) {
        setOffer(null)
        return
      }
      const box = selection.getRangeAt(0).getBoundingClientRect()
      const left = Math.max(8, Math.min(box.left, window.innerWidth - 368))
      setOffer({ span, left, top: Math.min(box.bottom + 8, window.innerHeight - 64) })
    }
    const later = () => setTimeout(look)
    document.addEventListener('pointerup', later)
    document.addEventListener('keyup', later)
    document.addEventListener('scroll', look, { passive: true })
    return () => {
      document.removeEventListener('pointerup', later)
      document.removeEventListener('keyup', later)
      document.removeEventListener('scroll', look)
    }
  }, [source, text])
  if (offer === null) return null
  return (
    <div
      className="rd-selection"
      role="toolbar"
      aria-label={say(words.as)}
      style={{ left: offer.left, top: offer.top }}
    >
      <small>{say(words.as)}</small>
      {offered.map((list) => (
        <button
          key={list}
          type="button"
          className="rd-chip"
          onClick={() => {
            add({ list, span: offer.span })
            setOffer(null)
          }}
        >
          {pick(listNames[list], lang)}
        </button>
      ))}
    </div>
  )
}
