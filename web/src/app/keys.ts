import { onMounted, onUnmounted } from 'vue'

function writing(event: KeyboardEvent): boolean {
  const target = event.target
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}

/** Single keys of a screen; they rest while someone types, holds a modifier or has a dialog open. */
export function useKeys(keys: Record<string, (event: KeyboardEvent) => void>) {
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || writing(event)) return
    if (document.querySelector('dialog[open]') !== null) return
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (act === undefined) return
    if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.closest('a,button')) return
    event.preventDefault()
    act(event)
  }
  onMounted(() => document.addEventListener('keydown', onKey))
  onUnmounted(() => document.removeEventListener('keydown', onKey))
}
