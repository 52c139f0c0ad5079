/** What an access token may be used for; never for more than its owner may do at that moment. */
export const scopes = {
  'tasks:read': 'İş listesini, işleri ve işlerin arkasındaki dosyaları okur',
  'tasks:work': 'İşleri üstlenir, bırakır, düzenler ve sonuçlandırır',
  'cases:read': 'Dosyaları ve geçmişlerini okur',
  'files:read': 'Belgeleri indirir',
  'files:write': 'Belge yükler',
} as const;

export type Scope = keyof typeof scopes;
export const scopeNames = Object.keys(scopes) as Scope[];
