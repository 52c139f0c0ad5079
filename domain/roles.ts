/** What people can be at a unit. A new process adds a line here when it needs a role that nobody has yet. */
export const roles = {
  membershipClerk: 'Üyelik şubesi görevlisi',
  secretariatClerk: 'Genel sekreterlik görevlisi',
  supportAgent: 'Destek temsilcisi',
  coordinator: 'Koordinatör',
  operator: 'Sistem sorumlusu',
  administrator: 'Yönetici',
  auditor: 'Denetçi',
} as const;

export type Role = keyof typeof roles;
export const roleNames = Object.keys(roles) as Role[];
export const isRole = (name: string): name is Role => name in roles;
