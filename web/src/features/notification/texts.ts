/** Delivery states as the platform names them; one not listed is shown as it comes. */
export const messageStatuses: Record<string, { word: string; css: string }> = {
  PENDING: { word: '待发', css: 'st-line' },
  QUEUED: { word: '待发', css: 'st-line' },
  SENT: { word: '已发出', css: 'st-line' },
  DELIVERED: { word: '已送达', css: 'st-soft' },
  READ: { word: '已读', css: 'st-soft' },
  FAILED: { word: '没发出', css: 'st-red' },
}

export const channelWords: Record<string, string> = { SMS: '短信', IN_APP: '站内', PUSH: '站内', VOICE: '语音' }
