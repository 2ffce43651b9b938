import { readonly, ref } from 'vue'
import { client } from '../api/client'

const current = ref(Date.now())

/** The platform's present, ticking once a second. */
export const now = readonly(current)

const tick = () => (current.value = Date.now() + client.clockAhead)
setInterval(tick, 1000)
