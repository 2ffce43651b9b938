import { createApp } from 'vue'
import { client } from './api/client'
import App from './app/App.vue'
import { live } from './app/live'
import { router } from './app/router'
import { forget } from './app/session'
import './styles/tokens.css'
import './styles/parts.css'
import './styles/app.css'

client.onSignedOut = () => {
  forget()
  const here = router.currentRoute.value
  if (here.meta.open !== true && here.name !== undefined) {
    void router.replace({ path: '/login', query: { to: here.fullPath } })
  }
}

live.onSignedOut = client.onSignedOut

createApp(App).use(router).mount('#app')
