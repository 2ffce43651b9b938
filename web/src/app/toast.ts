import { readonly, ref } from 'vue'

export interface Toast {
  id: number
  text: string
  tone: 'done' | 'problem'
}

const shown = ref<Toast[]>([])
let next = 1

export const toasts = readonly(shown)

export function dismiss(id: number) {
  shown.value = shown.value.filter((each) => each.id !== id)
}

/** A passing word at the foot of the page; problems stay twice as long. */
export function say(text: string, tone: Toast['tone'] = 'done') {
  const id = next++
  shown.value = [...shown.value.slice(-2), { id, text, tone }]
  setTimeout(() => dismiss(id), tone === 'done' ? 4000 : 9000)
}
