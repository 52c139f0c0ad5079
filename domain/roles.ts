import type { Role } from './names.ts';

export type { Role } from './names.ts';

/** What people can be at a unit. A new process adds a line here and in names.ts when it needs a role that nobody has yet. */
export const roles: { readonly [role in Role]: string } = {
  membershipClerk: 'Üyelik şubesi görevlisi',
  secretariatClerk: 'Genel sekreterlik görevlisi',
  supportAgent: 'Destek temsilcisi',
  coordinator: 'Koordinatör',
  operator: 'Sistem sorumlusu',
  administrator: 'Yönetici',
  auditor: 'Denetçi',
};

export const roleNames = Object.keys(roles) as Role[];
export const isRole = (name: string): name is Role => name in roles;
