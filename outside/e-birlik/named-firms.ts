import { completeTckn, completeVkn } from '../../domain/identifiers.ts';
import type { Contact, Firm, Membership } from './firm.ts';

/** Firms that tests, documentation and demonstrations speak of: the same under every seed. */
const member = (union: string, registryNumber: string, since: string, active = true): Membership => ({
  union,
  registryNumber,
  since,
  active,
});
const contact = (name: string, email: string, phone: string): Contact => ({ name, email, phone });
const inBornova = { address: 'Organize Sanayi Bölgesi 4. Cadde No: 21, Bornova / İzmir', city: 'İzmir' };
const inTuzla = { address: 'Kimya İhtisas Sanayi Sitesi 7. Cadde No: 12, Tuzla / İstanbul', city: 'İstanbul' };
const inNilufer = { address: 'Organize Sanayi Bölgesi 2. Cadde No: 5, Nilüfer / Bursa', city: 'Bursa' };
const inSisli = { address: 'Cumhuriyet Mahallesi Gül Sokak No: 18, Şişli / İstanbul', city: 'İstanbul' };

export const exporterOfOneUnion: Firm = {
  taxNumber: completeVkn('100000001'),
  title: 'Ilgaz Kimya Sanayi ve Ticaret Anonim Şirketi',
  kinds: ['exporter'],
  active: true,
  ...inTuzla,
  memberships: [member('tim/ikmib', '10001', '2011-03-14')],
  contacts: [contact('Şule Işık', 'sule.isik@ilgaz-kimya.demo.evrak.localhost', '05321000001')],
};

export const exporterOfThreeUnions: Firm = {
  taxNumber: completeVkn('100000002'),
  title: 'Işık İnci Tekstil İhracat İthalat Limited Şirketi',
  kinds: ['exporter'],
  active: true,
  ...inBornova,
  memberships: [
    member('tim/ethib', '20002', '2008-09-01'),
    member('tim/ehkib', '20003', '2012-05-22'),
    member('tim/ihkib', '20004', '2019-01-07'),
  ],
  contacts: [
    contact('İrem Çağlar', 'irem.caglar@isik-inci.demo.evrak.localhost', '05321000002'),
    contact('Ümit İnce', 'umit.ince@isik-inci.demo.evrak.localhost', '05321000003'),
  ],
};

export const soleTrader: Firm = {
  taxNumber: completeTckn('100000003'),
  title: 'Nilgün Şahin – Şahin El Dokuması Halı',
  kinds: ['exporter'],
  active: true,
  ...inSisli,
  memberships: [member('tim/ihib', '30003', '2021-11-02')],
  contacts: [contact('Nilgün Şahin', 'nilgun.sahin@sahin-hali.demo.evrak.localhost', '05321000004')],
};

export const broker: Firm = {
  taxNumber: completeVkn('100000004'),
  title: 'Güneş Yolu Gümrük Müşavirliği Limited Şirketi',
  kinds: ['broker'],
  active: true,
  ...inSisli,
  memberships: [],
  contacts: [contact('Kerem Aksoy', 'kerem.aksoy@gunes-yolu.demo.evrak.localhost', '05321000005')],
};

export const inactive: Firm = {
  taxNumber: completeVkn('100000005'),
  title: 'Poyraz Makine Sanayi Limited Şirketi',
  kinds: ['exporter'],
  active: false,
  ...inNilufer,
  memberships: [member('tim/maib', '50005', '2003-06-18', false)],
  contacts: [contact('Hakan Taş', 'hakan.tas@poyraz-makine.demo.evrak.localhost', '05321000006')],
};

export const brokerAndExporter: Firm = {
  taxNumber: completeVkn('100000006'),
  title: 'Çınar Grup Gümrük Müşavirliği ve Dış Ticaret Anonim Şirketi',
  kinds: ['broker', 'exporter'],
  active: true,
  ...inNilufer,
  memberships: [member('tim/utib', '60006', '2015-02-10')],
  contacts: [contact('Begüm Ünal', 'begum.unal@cinar-grup.demo.evrak.localhost', '05321000007')],
};

/** Active as a firm, but its only membership has ended: nobody can be asked. */
export const exporterOfNoUnion: Firm = {
  taxNumber: completeVkn('100000007'),
  title: 'Şimşek Deri ve Saraciye Dış Ticaret Limited Şirketi',
  kinds: ['exporter'],
  active: true,
  ...inBornova,
  memberships: [member('tim/eib-deri', '70007', '1999-12-30', false)],
  contacts: [contact('Özgür Polat', 'ozgur.polat@simsek-deri.demo.evrak.localhost', '05321000008')],
};

/** More than half of all declarations are this one's, to see what lists and downloads do with so many. */
export const exporterOfManyDeclarations: Firm = {
  taxNumber: completeVkn('100000008'),
  title: 'Toros Otomotiv Yan Sanayi İhracat Anonim Şirketi',
  kinds: ['exporter'],
  active: true,
  ...inNilufer,
  memberships: [member('tim/oib', '80008', '1998-04-06'), member('tim/ikmib', '80009', '2016-08-15')],
  contacts: [contact('Çiğdem Öz', 'cigdem.oz@toros-otomotiv.demo.evrak.localhost', '05321000009')],
};

export const namedFirms = {
  exporterOfOneUnion,
  exporterOfThreeUnions,
  soleTrader,
  broker,
  inactive,
  brokerAndExporter,
  exporterOfNoUnion,
  exporterOfManyDeclarations,
} as const;
