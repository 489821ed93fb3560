import type { Rows } from '../records/rows.ts';
import type { World } from '../state/world.ts';

type Notification = Rows['notifications']['wire'];

const kinds: Readonly<Record<Notification['topic'], Notification['kind']>> = {
  security_event: 'security_notice',
  incident_opened: 'security_notice',
  key_rotated: 'security_notice',
  key_expires: 'security_notice',
  factor_added: 'security_notice',
  factor_removed: 'security_notice',
  recovery_codes_created: 'security_notice',
  review_due: 'security_notice',
  account_closed: 'security_notice',
  export_ready: 'service_update',
  service_change: 'service_update',
};

const settingOf = { security_notice: 'security_notices', service_update: 'service_updates' } as const;

/** A notification to be sent. */
export interface Notice {
  readonly account: string;
  readonly topic: Notification['topic'];
  /** The id of the record that the notification is about. */
  readonly about: string | null;
}

/**
 * Sends a notification to the email address of an account. The settings of the account can turn off each kind of notification.
 */
export function notify(world: World, { account, topic, about }: Notice): void {
  const kind = kinds[topic];
  if (world.tables.notificationSettings.get(account)?.wire[settingOf[kind]] === false) return;
  const id = world.id('ntf');
  const wire = { id, kind, topic, resource_id: about, created_at: world.timestamp() };
  world.tables.notifications.insert({ id, account, wire, kept: undefined });
}
