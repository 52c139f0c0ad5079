/** What members of staff can be told by mail about tasks. */
export const notifications = {
  assigned: 'Size iş atandığında',
  dueSoon: 'Üstlendiğiniz işin son tarihine bir gün kaldığında',
  overdue: 'Üstlendiğiniz iş geciktiğinde',
  unclaimed: 'Koordinatörü olduğunuz birimde kimsenin üstlenmediği iş geciktiğinde',
} as const;

export type Notification = keyof typeof notifications;
export const notificationNames = Object.keys(notifications) as Notification[];

/** The mail that tells of it at once. */
export const noticeMails = {
  assigned: 'taskAssigned',
  dueSoon: 'taskDueSoon',
  overdue: 'taskOverdue',
  unclaimed: 'taskUnclaimed',
} as const satisfies { readonly [kind in Notification]: string };
export const digestMail = 'taskDigest';

/** Not at all, at once, or gathered in one mail on the morning of the next business day. */
export const choiceNames = ['off', 'immediate', 'daily'] as const;
export type Choice = (typeof choiceNames)[number];
export type Choices = { readonly [kind in Notification]: Choice };

/** Until somebody chooses otherwise. */
export const usualChoices: Choices = { assigned: 'immediate', dueSoon: 'off', overdue: 'daily', unclaimed: 'daily' };

/** When the morning's mail is made, by the institution's clock. */
export const digestTime = '08:30';
