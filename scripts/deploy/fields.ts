/** Fields of a WhatsApp account that Baak reads: the app is subscribed to each. By Meta, "Webhooks, fields". */
export const SUBSCRIBED_FIELDS = [
  'messages',
  'message_template_status_update',
  'message_template_quality_update',
  'message_template_components_update',
  'template_category_update',
  'account_update',
  'account_alerts',
  'account_review_update',
  'account_settings_update',
  'business_capability_update',
  'business_username_update',
  'phone_number_quality_update',
  'phone_number_name_update',
  'security',
  'user_preferences',
  'calls',
  'standby',
  'messaging_handovers',
  'smb_message_echoes',
  'smb_app_state_sync',
  'history'
] as const
