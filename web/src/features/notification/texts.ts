import type { MessageChannel, MessageStatus } from '../../api/types'

export const messageStatuses: Record<MessageStatus, { word: string; css: string }> = {
  QUEUED: { word: '待发', css: 'st-line' },
  SENT: { word: '已发出', css: 'st-line' },
  DELIVERED: { word: '已送达', css: 'st-soft' },
  READ: { word: '已读', css: 'st-soft' },
  FAILED: { word: '没发出', css: 'st-red' },
}

export const channelWords: Record<MessageChannel, string> = { SMS: '短信', IN_APP: '站内' }
